using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a test fails.</summary>
public interface IVerifier
{
    void Fail(string message);
}

/// <summary>Fails with an exception any test framework understands.</summary>
public sealed class DefaultVerifier : IVerifier
{
    public void Fail(string message) => throw new InvalidOperationException(message);
}
