namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>How a serializer makes the names of JSON from those of members.</summary>
internal enum NamingPolicy
{
    /// <summary><c>bucket_name</c></summary>
    SnakeCase,

    /// <summary><c>bucketName</c></summary>
    CamelCase,

    /// <summary><c>bucket-name</c></summary>
    KebabCase,

    /// <summary><c>BucketName</c></summary>
    AsWritten,
}
