using System;
using System.Collections.Generic;
using System.Net.Http;

namespace StorageGrants.Policies.Tests.Gateway;

/// <summary>An operation that random cases call, and what a policy has to allow for it.</summary>
/// <param name="Name">The operation.</param>
/// <param name="Action">The action it asks for.</param>
/// <param name="Method">The method.</param>
/// <param name="OnObject">Whether it is called on an object.</param>
/// <param name="Query">A query member that makes it this operation, or null.</param>
public sealed record RandomOperation(string Name, string Action, HttpMethod Method, bool OnObject, string? Query = null)
{
    public static IReadOnlyList<RandomOperation> All { get; } = new RandomOperation[]
    {
        new("GetObject", "s3:GetObject", HttpMethod.Get, true),
        new("HeadObject", "s3:GetObject", HttpMethod.Head, true),
        new("PutObject", "s3:PutObject", HttpMethod.Put, true),
        new("DeleteObject", "s3:DeleteObject", HttpMethod.Delete, true),
        new("GetObjectTagging", "s3:GetObjectTagging", HttpMethod.Get, true, "tagging"),
        new("GetObjectAcl", "s3:GetObjectAcl", HttpMethod.Get, true, "acl"),
        new("ListObjectsV2", "s3:ListBucket", HttpMethod.Get, false, "list-type"),
        new("ListObjects", "s3:ListBucket", HttpMethod.Get, false),
        new("ListObjectVersions", "s3:ListBucketVersions", HttpMethod.Get, false, "versions"),
        new("HeadBucket", "s3:ListBucket", HttpMethod.Head, false),
        new("GetBucketVersioning", "s3:GetBucketVersioning", HttpMethod.Get, false, "versioning"),
        new("GetBucketPolicy", "s3:GetBucketPolicy", HttpMethod.Get, false, "policy"),
        new("ListMultipartUploads", "s3:ListBucketMultipartUploads", HttpMethod.Get, false, "uploads"),
    };

    public bool IsList => Name is "ListObjectsV2" or "ListObjects" or "ListObjectVersions";

    public bool NeedsObject => OnObject && Method != HttpMethod.Put && Method != HttpMethod.Delete;
}
