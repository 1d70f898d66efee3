using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>Calls on versions and on what locks them.</summary>
internal static class LockCalls
{
    public static IReadOnlyList<S3Call> All { get; } =
    [
        new("GetObjectLockConfiguration", (s3, at) => s3.GetObjectLockConfigurationAsync(new GetObjectLockConfigurationRequest { BucketName = at.Bucket })) { Bucket = BucketKind.Locked },
        new("PutObjectLockConfiguration", (s3, at) => s3.PutObjectLockConfigurationAsync(new PutObjectLockConfigurationRequest
        {
            BucketName = at.Bucket,
            ObjectLockConfiguration = new ObjectLockConfiguration { ObjectLockEnabled = ObjectLockEnabled.Enabled },
        })) { Bucket = BucketKind.Locked },
        new("GetObjectRetention", (s3, at) => s3.GetObjectRetentionAsync(new GetObjectRetentionRequest { BucketName = at.Bucket, Key = Place.Key, VersionId = at.VersionId }))
        {
            Bucket = BucketKind.Locked,
            Prepare = RetainAsync,
        },
        new("PutObjectRetention", PutRetentionAsync) { Bucket = BucketKind.Locked, Prepare = ObjectCalls.PutObjectAsync },
        new("GetObjectLegalHold", (s3, at) => s3.GetObjectLegalHoldAsync(new GetObjectLegalHoldRequest { BucketName = at.Bucket, Key = Place.Key, VersionId = at.VersionId }))
        {
            Bucket = BucketKind.Locked,
            Prepare = HoldAsync,
        },
        new("PutObjectLegalHold", PutHoldAsync) { Bucket = BucketKind.Locked, Prepare = ObjectCalls.PutObjectAsync },
        new("BypassGovernanceRetention", (s3, at) => s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = at.Bucket, Key = Place.Key, VersionId = at.VersionId, BypassGovernanceRetention = true }))
        {
            Bucket = BucketKind.Locked,
            Prepare = RetainAsync,
            Operations = ["BypassGovernanceRetention", "DeleteObjectVersion"],
        },
        new("GetObjectVersion", async (s3, at) => (await s3.GetObjectAsync(at.Bucket, Place.Key, at.VersionId)).Dispose())
        {
            Bucket = BucketKind.Locked,
            Prepare = ObjectCalls.PutObjectAsync,
        },
        new("DeleteObjectVersion", (s3, at) => s3.DeleteObjectAsync(at.Bucket, Place.Key, at.VersionId)) { Bucket = BucketKind.Locked, Prepare = ObjectCalls.PutObjectAsync },
    ];

    private static async Task RetainAsync(IAmazonS3 s3, Place at)
    {
        await ObjectCalls.PutObjectAsync(s3, at);
        await PutRetentionAsync(s3, at);
    }

    private static async Task HoldAsync(IAmazonS3 s3, Place at)
    {
        await ObjectCalls.PutObjectAsync(s3, at);
        await PutHoldAsync(s3, at);
    }

    private static Task PutRetentionAsync(IAmazonS3 s3, Place at) => s3.PutObjectRetentionAsync(new PutObjectRetentionRequest
    {
        BucketName = at.Bucket,
        Key = Place.Key,
        VersionId = at.VersionId,
        Retention = new ObjectLockRetention { Mode = ObjectLockRetentionMode.Governance, RetainUntilDate = DateTime.UtcNow.AddDays(1) },
    });

    private static Task PutHoldAsync(IAmazonS3 s3, Place at) => s3.PutObjectLegalHoldAsync(new PutObjectLegalHoldRequest
    {
        BucketName = at.Bucket,
        Key = Place.Key,
        VersionId = at.VersionId,
        LegalHold = new ObjectLockLegalHold { Status = ObjectLockLegalHoldStatus.On },
    });
}
