using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>Calls on objects.</summary>
internal static class ObjectCalls
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });

    public static IReadOnlyList<S3Call> All { get; } =
    [
        new("GetObject", async (s3, at) => (await s3.GetObjectAsync(at.Bucket, Place.Key)).Dispose()),
        new("GetObject, presigned", (s3, at) => SendPresignedAsync(s3, at, HttpVerb.GET)) { Operations = ["GetObject"] },
        new("HeadObject", (s3, at) => s3.GetObjectMetadataAsync(at.Bucket, Place.Key)),
        new("PutObject", (s3, at) => PutAsync(s3, at, Place.Key)),
        new("PutObject, presigned", (s3, at) => SendPresignedAsync(s3, at, HttpVerb.PUT)) { Operations = ["PutObject"] },
        new("PutObject with an ACL", (s3, at) => s3.PutObjectAsync(Upload(at, Place.Key, request => request.CannedACL = S3CannedACL.Private))) { Operations = ["PutObject"] },
        new("PutObject with tags", (s3, at) => s3.PutObjectAsync(Upload(at, Place.Key, request => request.TagSet = [new Tag { Key = "env", Value = "test" }]))) { Operations = ["PutObject"] },
        new("DeleteObject", (s3, at) => s3.DeleteObjectAsync(at.Bucket, Place.Key)) { Prepare = PutObjectAsync },
        new("DeleteObjects", (s3, at) => s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = at.Bucket, Objects = [new KeyVersion { Key = Place.Key }] })) { Prepare = PutObjectAsync },
        new("CopyObject", (s3, at) => s3.CopyObjectAsync(at.Bucket, Place.Source, at.Bucket, Place.Key)) { Operations = ["CopyObject", "GetObject/" + Place.Source] },
        new("GetObjectAcl", (s3, at) => s3.GetObjectAclAsync(new GetObjectAclRequest { BucketName = at.Bucket, Key = Place.Key })),
        new("PutObjectAcl", (s3, at) => s3.PutObjectAclAsync(new PutObjectAclRequest { BucketName = at.Bucket, Key = Place.Key, ACL = S3CannedACL.Private })),
        new("GetObjectTagging", (s3, at) => s3.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = at.Bucket, Key = Place.Key })),
        new("PutObjectTagging", (s3, at) => s3.PutObjectTaggingAsync(new PutObjectTaggingRequest { BucketName = at.Bucket, Key = Place.Key, Tagging = new Tagging { TagSet = [new Tag { Key = "env", Value = "test" }] } })),
        new("DeleteObjectTagging", (s3, at) => s3.DeleteObjectTaggingAsync(new DeleteObjectTaggingRequest { BucketName = at.Bucket, Key = Place.Key })),
    ];

    public static Task PutObjectAsync(IAmazonS3 s3, Place at) => PutAsync(s3, at, Place.Key);

    public static async Task PutAsync(IAmazonS3 s3, Place at, string key) => at.VersionId = (await s3.PutObjectAsync(Upload(at, key))).VersionId;

    private static PutObjectRequest Upload(Place at, string key, Action<PutObjectRequest>? change = null)
    {
        var request = new PutObjectRequest { BucketName = at.Bucket, Key = key, ContentBody = "content" };
        change?.Invoke(request);
        return request;
    }

    // The address carries the signature, so that any HTTP client can use it.
    private static async Task SendPresignedAsync(IAmazonS3 s3, Place at, HttpVerb verb)
    {
        var address = await s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = at.Bucket, Key = Place.Key, Verb = verb, Protocol = Protocol.HTTP, Expires = DateTime.UtcNow.AddMinutes(5) });
        using var request = new HttpRequestMessage(new HttpMethod(verb.ToString()), address);
        if (verb == HttpVerb.PUT) request.Content = new ByteArrayContent([1]);
        request.Headers.ConnectionClose = true;
        using var response = await Http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            throw new AmazonS3Exception("presigned") { StatusCode = response.StatusCode, ErrorCode = "presigned" };
    }
}
