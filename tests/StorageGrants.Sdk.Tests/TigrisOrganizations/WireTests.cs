using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris.Organizations;
using Xunit;

namespace StorageGrants.Sdk.Tests.TigrisOrganizations;

/// <summary>What goes on the wire is what the published client sends.</summary>
public class WireTests
{
    private const string Key = """{"Keys":[{"access_key_id":"tid_1","username":"n","status":"active","created_at":"2026-01-01T00:00:00Z","namespace_id":"o","buckets_role":null}],"IsTruncated":false,"Marker":""}""";

    // Recorded from @tigrisdata/iam 2.6.0 at this time, with this key, to this host.
    [Fact]
    public async Task The_signature_is_the_one_the_published_client_computes()
    {
        var stub = StubHandler.Json(Key);
        var options = SelfServe.Options();
        (options.AccessKeyId, options.SecretAccessKey, options.IamAddress) = ("tid_x", new Secret("tsec_x"), new Uri("http://127.0.0.1:35499"));
        options.TimeProvider = new FixedClock(new DateTimeOffset(2026, 11, 22, 4, 4, 55, TimeSpan.Zero));

        await new TigrisOrganizationsClient(stub.Client(), options).ListAccessKeysPageAsync(new ListAccessKeysRequest().WithKeyId("tid_1"), TestContext.Current.CancellationToken);

        var sent = stub.Requests.Single();
        Assert.Equal("http://127.0.0.1:35499/?Detailed", sent.Uri.AbsoluteUri);
        Assert.Equal(("application/x-www-form-urlencoded", "Action=ListAccessKeys&KeyId=tid_1"), (sent.ContentType, sent.Body));
        Assert.Equal("6a62e4080ddfdc6a7c167b144b0fbf66afc2b0e81b21cd17b54e216913b03f0d", sent.Headers["x-amz-content-sha256"]);
        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=tid_x/20261122/auto/s3/aws4_request, SignedHeaders=accept;content-type;host;x-amz-content-sha256;x-amz-date, "
            + "Signature=d1403c0ff77b9fe2cabb844e59e1b36c859fb65b43476b13be59789b69f8fd26",
            sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task Nested_values_of_a_form_are_json_and_reserved_characters_are_escaped()
    {
        var stub = StubHandler.Json("""{"status":"success"}""");
        await SelfServe.Client(stub).ReplaceAccessKeyRolesAsync(new ReplaceAccessKeyRolesRequest("tid_1", new BucketRoleAssignment("a&b", AccessKeyRole.Editor)), TestContext.Current.CancellationToken);

        var sent = stub.Requests.Single();
        Assert.Equal("https://iam.storageapi.dev/?Action=UpdateAccessKeyWithBucketsRole", sent.Uri.AbsoluteUri);
        var req = Assert.Single(sent.Body!.Split('&'));
        Assert.StartsWith("Req=", req);
        Assert.Equal("""{"id":"tid_1","buckets_role":[{"bucket":"a&b","role":"Editor"}]}""", Uri.UnescapeDataString(req[4..]).Replace("\\u0026", "&"));
    }

    [Fact]
    public async Task Members_are_read_from_the_management_host_and_changed_at_the_other()
    {
        var stub = new StubHandler(request => StubHandler.JsonAnswer(request.RequestUri!.AbsolutePath == "/users/whoami" ? """{"UserId":"u","NamespaceId":"o"}""" : """{"users":null,"status":"success"}"""));
        var client = SelfServe.Client(stub);

        Assert.Equal("o", (await client.WhoAmIAsync(TestContext.Current.CancellationToken)).OrganizationId);
        Assert.Null((await client.ListMembersAsync(TestContext.Current.CancellationToken)).Members);
        await client.UpdateMembersAsync(new UpdateMembersRequest(new System.Collections.Generic.Dictionary<string, OpenEnum<OrganizationRole>> { ["uid_1"] = OrganizationRole.Admin }, ["uid_2"]), TestContext.Current.CancellationToken);

        Assert.Equal(
            ["GET https://mgmt.storageapi.dev/users/whoami", "GET https://mgmt.storageapi.dev/users/get-org?SkipNativeOrgCache=true", "PATCH https://iam.storageapi.dev/tigris-iam/namespaces"],
            stub.Requests.Select(request => request.Method + " " + request.Uri.AbsoluteUri));
        Assert.Equal("""{"updated_user_roles":{"uid_1":"admin"},"removed_users":["uid_2"]}""", stub.Requests.Last().Body);
        Assert.All(stub.Requests, request => Assert.Equal("application/json", request.Headers["Accept"]));
    }

    [Fact]
    public async Task Constant_fields_are_those_of_the_published_client()
    {
        var stub = StubHandler.Json("""{"status":"success","rotate_access_key_result":{"id":"tid_1","new_secret":"tsec_new"}}""");
        var client = SelfServe.Client(stub);
        Assert.Equal("tsec_new", (await client.RotateAccessKeyAsync(new RotateAccessKeyRequest("tid_1"), TestContext.Current.CancellationToken)).Result.NewSecret.Reveal());
        await client.DeleteAccessKeyAsync(new DeleteAccessKeyRequest("tid_1"), TestContext.Current.CancellationToken);
        await client.AttachPolicyAsync(new AttachmentRequest("arn:p", "tid_1"), TestContext.Current.CancellationToken);
        Assert.Equal(
            ["Action=RotateAccessKey&AccessKeyId=tid_1", "Action=DeleteAccessKey&Version=2010-05-08&AccessKeyId=tid_1", "PolicyArn=arn%3Ap&UserName=tid_1"],
            stub.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task Pages_of_policies_end_when_they_are_not_truncated()
    {
        var stub = new StubHandler(request => StubHandler.JsonAnswer(request.Content!.ReadAsStringAsync().Result.Contains("Marker=m", StringComparison.Ordinal)
            ? """{"ListPoliciesResult":{"IsTruncated":false,"Marker":"left over","Policies":[{"Arn":"a2","PolicyName":"second"}]}}"""
            : """{"ListPoliciesResult":{"IsTruncated":true,"Marker":"m","Policies":[{"Arn":"a1","PolicyName":"first"}]}}"""));

        var names = await SelfServe.Client(stub).ListPoliciesAsync(new ListPoliciesRequest().WithMaxItems(1)).Select(policy => policy.PolicyName).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["first", "second"], names);
        Assert.Equal(["MaxItems=1", "MaxItems=1&Marker=m"], stub.Requests.Select(request => request.Body));
    }

    public static TheoryData<string, BucketRoleAssignment[]> Impossible => new()
    {
        { "goes with the bucket * only", [new BucketRoleAssignment("logs", AccessKeyRole.NamespaceAdmin)] },
        { "must be the only entry", [new BucketRoleAssignment("*", AccessKeyRole.NamespaceAdmin), new BucketRoleAssignment("logs", AccessKeyRole.Editor)] },
        { "blank bucket", [new BucketRoleAssignment(" ", AccessKeyRole.Editor)] },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task Roles_that_cannot_be_together_are_refused_before_anything_is_sent(string expected, BucketRoleAssignment[] roles)
    {
        var stub = StubHandler.Json("{}");
        var created = await Assert.ThrowsAsync<ArgumentException>(() => SelfServe.Client(stub).CreateAccessKeyAsync(new CreateAccessKeyRequest("n", roles)));
        var replaced = await Assert.ThrowsAsync<ArgumentException>(() => SelfServe.Client(stub).ReplaceAccessKeyRolesAsync(new ReplaceAccessKeyRolesRequest("tid_1", roles)));
        Assert.Contains(expected, created.Message);
        Assert.Contains(expected, replaced.Message);
        Assert.Empty(stub.Requests);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
