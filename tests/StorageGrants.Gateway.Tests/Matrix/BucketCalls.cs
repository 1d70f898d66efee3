using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>Calls on the service and on buckets and their settings.</summary>
internal static class BucketCalls
{
    public static IReadOnlyList<S3Call> All { get; } =
    [
        new("ListBuckets", (s3, _) => s3.ListBucketsAsync()) { Bucket = BucketKind.Missing },
        new("CreateBucket", (s3, at) => s3.PutBucketAsync(at.Bucket)) { Bucket = BucketKind.Missing },
        new("HeadBucket", (s3, at) => s3.HeadBucketAsync(new HeadBucketRequest { BucketName = at.Bucket })),
        new("DeleteBucket", (s3, at) => s3.DeleteBucketAsync(at.Bucket)) { Bucket = BucketKind.Own },
        new("GetBucketLocation", (s3, at) => s3.GetBucketLocationAsync(at.Bucket)),
        new("ListObjects", (s3, at) => s3.ListObjectsAsync(at.Bucket)),
        new("ListObjectsV2", (s3, at) => s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = at.Bucket })),
        new("ListObjectVersions", (s3, at) => s3.ListVersionsAsync(at.Bucket)),
        new("ListMultipartUploads", (s3, at) => s3.ListMultipartUploadsAsync(at.Bucket)),
        new("GetBucketAcl", (s3, at) => s3.GetBucketAclAsync(new GetBucketAclRequest { BucketName = at.Bucket })),
        new("PutBucketAcl", (s3, at) => s3.PutBucketAclAsync(new PutBucketAclRequest { BucketName = at.Bucket, ACL = S3CannedACL.Private })),
        new("GetBucketPolicy", (s3, at) => s3.GetBucketPolicyAsync(at.Bucket)) { NeedsPolicy = true },
        new("PutBucketPolicy", PutPolicyAsync) { NeedsPolicy = true },
        new("DeleteBucketPolicy", (s3, at) => s3.DeleteBucketPolicyAsync(at.Bucket)) { NeedsPolicy = true, Prepare = PutPolicyAsync },
        new("GetBucketPolicyStatus", (s3, at) => s3.GetBucketPolicyStatusAsync(new GetBucketPolicyStatusRequest { BucketName = at.Bucket })) { NeedsPolicy = true },
        new("GetBucketLifecycle", (s3, at) => s3.GetLifecycleConfigurationAsync(at.Bucket)) { Prepare = PutLifecycleAsync },
        new("PutBucketLifecycle", PutLifecycleAsync),
        new("DeleteBucketLifecycle", (s3, at) => s3.DeleteLifecycleConfigurationAsync(at.Bucket)) { Prepare = PutLifecycleAsync },
        new("GetBucketTagging", (s3, at) => s3.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = at.Bucket })) { Prepare = PutTaggingAsync },
        new("PutBucketTagging", PutTaggingAsync),
        new("DeleteBucketTagging", (s3, at) => s3.DeleteBucketTaggingAsync(at.Bucket)) { Prepare = PutTaggingAsync },
        new("GetBucketVersioning", (s3, at) => s3.GetBucketVersioningAsync(at.Bucket)),
        new("PutBucketVersioning", (s3, at) => s3.PutBucketVersioningAsync(new PutBucketVersioningRequest
        {
            BucketName = at.Bucket,
            VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled },
        })),
        new("GetBucketCors", (s3, at) => s3.GetCORSConfigurationAsync(at.Bucket)) { Prepare = PutCorsAsync },
        new("PutBucketCors", PutCorsAsync),
        new("DeleteBucketCors", (s3, at) => s3.DeleteCORSConfigurationAsync(at.Bucket)) { Prepare = PutCorsAsync },
        new("GetPublicAccessBlock", (s3, at) => s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = at.Bucket })) { Prepare = PutPublicAccessBlockAsync },
        new("PutPublicAccessBlock", PutPublicAccessBlockAsync),
        new("DeletePublicAccessBlock", (s3, at) => s3.DeletePublicAccessBlockAsync(new DeletePublicAccessBlockRequest { BucketName = at.Bucket })) { Prepare = PutPublicAccessBlockAsync },
        new("GetBucketRequestPayment", (s3, at) => s3.GetBucketRequestPaymentAsync(at.Bucket)),
        new("PutBucketRequestPayment", (s3, at) => s3.PutBucketRequestPaymentAsync(at.Bucket, new RequestPaymentConfiguration { Payer = "BucketOwner" })),
        new("GetBucketNotification", (s3, at) => s3.GetBucketNotificationAsync(at.Bucket)),
    ];

    private static Task PutPolicyAsync(IAmazonS3 s3, Place at) => s3.PutBucketPolicyAsync(at.Bucket, at.Policy);

    private static Task PutLifecycleAsync(IAmazonS3 s3, Place at) => s3.PutLifecycleConfigurationAsync(at.Bucket, new LifecycleConfiguration
    {
        Rules =
        [
            new LifecycleRule
            {
                Id = "old",
                Status = LifecycleRuleStatus.Enabled,
                Filter = new LifecycleFilter { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = "old/" } },
                Expiration = new LifecycleRuleExpiration { Days = 365 },
            },
        ],
    });

    private static Task PutTaggingAsync(IAmazonS3 s3, Place at) =>
        s3.PutBucketTaggingAsync(at.Bucket, [new Tag { Key = "env", Value = "test" }]);

    private static Task PutCorsAsync(IAmazonS3 s3, Place at) => s3.PutCORSConfigurationAsync(at.Bucket, new CORSConfiguration
    {
        Rules = [new CORSRule { AllowedMethods = ["GET"], AllowedOrigins = ["https://example.com"] }],
    });

    private static Task PutPublicAccessBlockAsync(IAmazonS3 s3, Place at) => s3.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest
    {
        BucketName = at.Bucket,
        PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration { IgnorePublicAcls = true },
    });
}
