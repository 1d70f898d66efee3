using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class WireTests
{
    private const string Organization = "https://mgmt.storage.dev/v1/providers/your-provider-id/orgs/org%2F1";

    private static TigrisPartnerClient Client(StubHandler stub, TigrisCreateKeyPath path = TigrisCreateKeyPath.Key)
    {
        var options = Partner.Options();
        options.CreateKeyPath = path;
        return new TigrisPartnerClient(stub.Client(), options);
    }

    private static void AssertSent(StubHandler stub, HttpMethod method, string path, string body)
    {
        var sent = Assert.Single(stub.Requests);
        Assert.Equal(method, sent.Method);
        Assert.Equal(Organization + path, sent.Uri.AbsoluteUri);
        Assert.Equal("application/json", sent.ContentType);
        Assert.Equal(body, sent.Body);
        Assert.Contains("X-Tigris-Signature", sent.Headers.Keys);
    }

    [Theory]
    [InlineData(TigrisCreateKeyPath.Key, "/key")]
    [InlineData(TigrisCreateKeyPath.AccessKeys, "/access-keys")]
    public async Task Create(TigrisCreateKeyPath path, string expected)
    {
        var stub = StubHandler.Json("""{"id":"tid_1","secret_key":"tsec_1","name":"uploads"}""");
        var request = new CreateAccessKeyRequest("user-123")
            .WithUserRole(UserRole.Member)
            .WithBucketsRoles(new BucketAccess("assets", BucketRole.ReadOnly), new BucketAccess("uploads", BucketRole.Editor));

        var key = await Client(stub, path).CreateAccessKeyAsync("org/1", request);

        Assert.Equal("tid_1", key.Id);
        Assert.Equal("tsec_1", key.SecretKey.Reveal());
        Assert.Equal("uploads", key.Name);
        AssertSent(stub, HttpMethod.Post, expected, """{"user_id":"user-123","user_role":"Member","buckets_roles":[{"bucket_name":"assets","role":"ReadOnly"},{"bucket_name":"uploads","role":"Editor"}]}""");
    }

    [Fact]
    public async Task Update()
    {
        var stub = StubHandler.Json("{}");
        await Client(stub).UpdateAccessKeyAsync("org/1", new UpdateAccessKeyRequest("u", "tid_1").WithAddPolicies("p").WithAccessKeyScope(AccessKeyScope.NoDefaultAllow));
        AssertSent(stub, HttpMethod.Put, "/key", """{"user_id":"u","id":"tid_1","add_policies":["p"],"access_key_scope":"no_default_allow"}""");
    }

    [Fact]
    public async Task Delete()
    {
        var stub = StubHandler.Json("{}");
        await Client(stub).DeleteAccessKeyAsync("org/1", new DeleteAccessKeyRequest("u", "tid_1"));
        AssertSent(stub, HttpMethod.Delete, "/key", """{"user_id":"u","id":"tid_1"}""");
    }

    [Fact]
    public async Task Get()
    {
        var stub = StubHandler.Json("""{"id":"tid_1","name":"n","status":"Active","attached_policies":["p"],"access_key_scope":"standard","added_later":{"x":[1]}}""");

        var key = await Client(stub).GetAccessKeyAsync("org/1", new GetAccessKeyRequest("u", "tid_1"));

        Assert.Equal(["p"], key.AttachedPolicies!);
        Assert.True(key.Status == AccessKeyStatus.Active);
        Assert.True(key.AccessKeyScope == AccessKeyScope.Standard);
        Assert.False(key.HasBucketsRoles);
        AssertSent(stub, HttpMethod.Post, "/key/get", """{"user_id":"u","id":"tid_1"}""");
    }

    [Fact]
    public async Task Rotate()
    {
        var stub = StubHandler.Json("""{"new_secret":"tsec_2"}""");
        Assert.Equal("tsec_2", (await Client(stub).RotateAccessKeyAsync("org/1", new RotateAccessKeyRequest("u", "tid_1"))).NewSecret!.Reveal());
        AssertSent(stub, HttpMethod.Post, "/key/rotate", """{"user_id":"u","id":"tid_1"}""");
    }

    [Theory]
    [InlineData("bucket_name")]
    [InlineData("bucket")]
    public async Task Provision_in_either_spelling(string spelling)
    {
        var stub = StubHandler.Json($$"""{"{{spelling}}":"assets","access_key_id":"tid_1","secret_access_key":"tsec_1"}""");

        var owner = await Client(stub).ProvisionAsync("org/1", new ProvisioningRequest("assets", "Org", "u").WithOrgQuota(new OrganizationQuota(0)));

        Assert.Equal("assets", owner.ProvisionedBucketName);
        Assert.Equal("tsec_1", owner.SecretAccessKey.Reveal());
        AssertSent(stub, HttpMethod.Post, "/provision", """{"bucket_name":"assets","org_name":"Org","user_id":"u","org_quota":{"limit_bytes":0}}""");
    }

    [Theory]
    [InlineData("""{"keys":[{"id":"3","name":"c","status":"Inactive"}],"next_continuation_token":""}""")]
    [InlineData("""{"keys":[{"id":"3","name":"c","status":"Inactive"}]}""")]
    public async Task List_sends_the_token_in_the_body_and_ends_on_an_empty_or_absent_one(string last)
    {
        var answers = new Queue<string>(["""{"keys":[{"id":"1","name":"a","status":"Active"},{"id":"2","name":"b","status":"Active"}],"next_continuation_token":"t1"}""", last]);
        var stub = new StubHandler(_ => StubHandler.JsonAnswer(answers.Dequeue()));

        var keys = await Client(stub).ListAccessKeysAsync("org/1", new ListAccessKeysRequest("u").WithUserRole(UserRole.Admin).WithLimit(2)).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["1", "2", "3"], keys.Select(key => key.Id));
        Assert.Equal(
            ["""{"user_id":"u","user_role":"Admin","limit":2}""", """{"user_id":"u","user_role":"Admin","limit":2,"continuation_token":"t1"}"""],
            stub.Requests.Select(request => request.Body));
        Assert.All(stub.Requests, request => Assert.Equal(Organization + "/keys", request.Uri.AbsoluteUri));
    }

    [Fact]
    public async Task A_role_nobody_knew_stays_readable()
    {
        var stub = StubHandler.Json("""{"keys":[{"id":"1","name":"a","status":"Paused","buckets_roles":[{"bucket_name":"b","role":"Archivist"}]}]}""");

        var key = Assert.Single(await Client(stub).ListAccessKeysAsync("org/1", new ListAccessKeysRequest("u")).ToListAsync(TestContext.Current.CancellationToken));

        var role = Assert.Single(key.BucketsRoles!).Role;
        Assert.Equal("Archivist", role.WireText);
        Assert.False(role.IsKnown);
        Assert.Equal("Paused", key.Status.WireText);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_organization_id_that_would_change_the_path_is_refused(string orgId)
    {
        var stub = StubHandler.Json("{}");

        var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => Client(stub).DeleteAccessKeyAsync(orgId, new DeleteAccessKeyRequest("u", "k")));

        Assert.Equal("orgId", error.ParamName);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task Stating_an_owner_key_changes_nothing_on_the_wire_and_needs_a_reason()
    {
        var stub = StubHandler.Json("""{"id":"tid_1","secret_key":"tsec_1"}""");
        var request = new CreateAccessKeyRequest("admin").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.Admin)).AsOrganizationOwner("the platform's own administrator");

        await Client(stub).CreateAccessKeyAsync("org/1", request);

        AssertSent(stub, HttpMethod.Post, "/key", """{"user_id":"admin","user_role":"Admin","buckets_roles":[{"bucket_name":"*","role":"Admin"}]}""");
        Assert.Equal("reason", Assert.Throws<ArgumentException>(() => request.AsOrganizationOwner(" ")).ParamName);
        Assert.Equal("reason", Assert.Throws<ArgumentException>(() => new UpdateAccessKeyRequest("u", "k").AsOrganizationOwner(null!)).ParamName);
        var update = new UpdateAccessKeyRequest("u", "k");
        Assert.Same(update, update.AsOrganizationOwner("why"));
    }
}
