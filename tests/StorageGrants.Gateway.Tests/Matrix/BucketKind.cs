namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>The bucket a call is made on.</summary>
internal enum BucketKind
{
    /// <summary>One bucket for all callers.</summary>
    Plain,

    /// <summary>One bucket with versions and object lock for all callers.</summary>
    Locked,

    /// <summary>A bucket for each caller.</summary>
    Own,

    /// <summary>A bucket that is not there.</summary>
    Missing,
}
