using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.S3;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>A call of the S3 API, and what the evaluator is asked about it.</summary>
/// <param name="Name">What the matrix calls it.</param>
/// <param name="Run">Makes the call.</param>
internal sealed record S3Call(string Name, Func<IAmazonS3, Place, Task> Run)
{
    /// <summary>The operations that all have to be allowed; those on objects may name another key behind a slash.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [Name];

    /// <summary>What the owner does before each call.</summary>
    public Func<IAmazonS3, Place, Task>? Prepare { get; init; }

    public BucketKind Bucket { get; init; } = BucketKind.Plain;

    /// <summary>Whether the call needs some policy to be there.</summary>
    public bool NeedsPolicy { get; init; }
}
