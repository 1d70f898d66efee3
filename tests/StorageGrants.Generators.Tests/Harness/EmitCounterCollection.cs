using Xunit;

namespace StorageGrants.Generators.Tests.Harness;

/// <summary>Tests that read the counter of the process run alone.</summary>
[CollectionDefinition("Emit counter", DisableParallelization = true)]
public sealed class EmitCounterCollection;
