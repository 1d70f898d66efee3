using System;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants;
using StorageGrants.Tigris;

namespace Reach;

/// <summary>The life of access keys, from provisioning to deletion, over a real connection.</summary>
internal static class KeyLife
{
    private const string Organization = "org/ä 1";

    public static async Task ShowAsync(TigrisPartnerClient client, TigrisPartnerClient guide)
    {
        var owner = await client.ProvisionAsync(Organization, new ProvisioningRequest("uploads", "Acme", "user"));
        Console.WriteLine($"provisioned: {owner.ProvisionedBucketName}, secret {owner.SecretAccessKey}");

        var request = new CreateAccessKeyRequest("user").WithName("ci").WithBucketsRoles(new BucketAccess("uploads", BucketRole.Editor));
        var key = await client.CreateAccessKeyAsync(Organization, request);
        var other = await guide.CreateAccessKeyAsync(Organization, request.WithName("guide"));
        var different = key.Id != other.Id && key.SecretKey.Reveal() != other.SecretKey.Reveal();
        Console.WriteLine($"created: {key.Name} and {other.Name}, different: {different}, secret {key.SecretKey}");

        var (pages, listed) = (0, 0);
        await foreach (var page in client.ListAccessKeysAsync(Organization, new ListAccessKeysRequest("user").WithLimit(2)).AsPages())
            (pages, listed) = (pages + 1, listed + page.Items.Count);
        Console.WriteLine($"listed: {listed} keys on {pages} pages");

        var read = await client.GetAccessKeyAsync(Organization, new GetAccessKeyRequest("user", key.Id));
        Console.WriteLine($"read: {read.Status}, {read.BucketsRoles![0].BucketName} {read.BucketsRoles[0].Role}");

        var rotated = await client.RotateAccessKeyAsync(Organization, new RotateAccessKeyRequest("user", key.Id));
        Console.WriteLine($"rotated: a new secret: {rotated.NewSecret!.Reveal() != key.SecretKey.Reveal()}");

        await client.DeleteAccessKeyAsync(Organization, new DeleteAccessKeyRequest("user", key.Id));
        try
        {
            await client.GetAccessKeyAsync(Organization, new GetAccessKeyRequest("user", key.Id));
        }
        catch (TigrisPartnerException e)
        {
            Console.WriteLine($"deleted: reading it is {(int)e.StatusCode}, with a reason: {e.VendorMessage is { Length: > 0 }}");
        }

        var unknown = JsonSerializer.Deserialize("""{"bucket_name":"uploads","role":"Curator"}""", TigrisRolesJson.BucketAccess)!;
        Console.WriteLine($"unknown role: {unknown.Role.WireText}, known: {unknown.Role.TryGetKnown(out _)}, written: {JsonSerializer.Serialize(unknown, TigrisRolesJson.BucketAccess)}");
    }
}
