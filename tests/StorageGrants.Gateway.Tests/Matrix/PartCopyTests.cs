using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;
using StorageGrants.RadosGateway;
using StorageGrants.Tests.Gateway;
using Xunit;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>A policy that denies reading an object does not keep it from being copied in parts.</summary>
[Collection(TestGatewayCollection.Name)]
public sealed class PartCopyTests(TestGateway gateway)
{
    [Fact]
    public async Task A_denied_object_is_neither_read_nor_copied_but_copied_in_parts()
    {
        TestGateway.Require();
        var admin = AdminClient.Of(gateway);
        using var owner = S3Client.Of(gateway, AdminClient.Credential((await admin.CreateUserAsync("parts", "Parts")).Keys![0]));
        using var sub = S3Client.Of(gateway, AdminClient.Credential(await admin.CreateSubUserWithKeyAsync("parts", "s", SubUserLevel.ReadWrite)));
        var place = new Place("parts-bucket", "");
        await owner.PutBucketAsync(place.Bucket);
        await ObjectCalls.PutAsync(owner, place, Place.Source);
        await owner.PutBucketPolicyAsync(place.Bucket, """
            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":["arn:aws:iam:::user/parts:s"]},"Action":["s3:GetObject","s3:GetObjectVersion"],"Resource":["arn:aws:s3:::parts-bucket/source"]}]}
            """);

        Assert.Equal(Outcome.Deny, await Outcome.OfAsync(async () => (await sub.GetObjectAsync(place.Bucket, Place.Source)).Dispose()));
        Assert.Equal(Outcome.Deny, await Outcome.OfAsync(() => sub.CopyObjectAsync(place.Bucket, Place.Source, place.Bucket, Place.Key)));
        var upload = await sub.InitiateMultipartUploadAsync(place.Bucket, Place.Key);
        var part = new CopyPartRequest { SourceBucket = place.Bucket, SourceKey = Place.Source, DestinationBucket = place.Bucket, DestinationKey = Place.Key, UploadId = upload.UploadId, PartNumber = 1 };
        Assert.Equal(Outcome.Allow, await Outcome.OfAsync(() => sub.CopyPartAsync(part)));
    }
}
