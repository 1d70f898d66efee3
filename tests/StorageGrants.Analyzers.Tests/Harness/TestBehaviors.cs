using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a source generator test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    None = 0,
    SkipGeneratedSourcesCheck = 1,
}
