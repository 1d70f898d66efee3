using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>The steps of uploads in parts.</summary>
internal static class UploadCalls
{
    public static IReadOnlyList<S3Call> All { get; } =
    [
        new("CreateMultipartUpload", InitiateAsync),
        new("UploadPart", UploadPartAsync) { Prepare = InitiateAsync },
        new("UploadPartCopy", (s3, at) => s3.CopyPartAsync(new CopyPartRequest
        {
            SourceBucket = at.Bucket,
            SourceKey = Place.Source,
            DestinationBucket = at.Bucket,
            DestinationKey = Place.Key,
            UploadId = at.UploadId,
            PartNumber = 1,
        })) { Prepare = InitiateAsync },
        new("CompleteMultipartUpload", (s3, at) => s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest
        {
            BucketName = at.Bucket,
            Key = Place.Key,
            UploadId = at.UploadId,
            PartETags = [new PartETag(1, at.ETag)],
        })) { Prepare = InitiateWithPartAsync },
        new("AbortMultipartUpload", (s3, at) => s3.AbortMultipartUploadAsync(at.Bucket, Place.Key, at.UploadId)) { Prepare = InitiateAsync },
        new("ListParts", (s3, at) => s3.ListPartsAsync(at.Bucket, Place.Key, at.UploadId)) { Prepare = InitiateWithPartAsync },
    ];

    private static async Task InitiateAsync(IAmazonS3 s3, Place at) =>
        at.UploadId = (await s3.InitiateMultipartUploadAsync(at.Bucket, Place.Key)).UploadId;

    private static async Task UploadPartAsync(IAmazonS3 s3, Place at)
    {
        using var content = new MemoryStream(new byte[64]);
        var part = await s3.UploadPartAsync(new UploadPartRequest { BucketName = at.Bucket, Key = Place.Key, UploadId = at.UploadId, PartNumber = 1, InputStream = content });
        at.ETag = part.ETag;
    }

    private static async Task InitiateWithPartAsync(IAmazonS3 s3, Place at)
    {
        await InitiateAsync(s3, at);
        await UploadPartAsync(s3, at);
    }
}
