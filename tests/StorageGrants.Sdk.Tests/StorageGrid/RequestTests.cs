using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.StorageGrid;
using Xunit;
using V3 = StorageGrants.StorageGrid.V3;

namespace StorageGrants.Sdk.Tests.StorageGrid;

/// <summary>What the service certainly refuses is refused before anything is sent.</summary>
public class RequestTests
{
    private static readonly GroupPolicies s_policies = new();

    public static TheoryData<string, Func<StorageGridTenantClient, Task>> Invalid => new()
    {
        { "UniqueName is 'analysts'; accepted are group/ or federated-group/", client => client.CreateGroupAsync(new CreateGroupRequest("analysts").WithDisplayName("a")) },
        { "UniqueName is 'group/'", client => client.CreateGroupAsync(new CreateGroupRequest("group/").WithDisplayName("a")) },
        { "UniqueName is 'user/ann'", client => client.CreateGroupAsync(new CreateGroupRequest("user/ann").WithDisplayName("a")) },
        { "DisplayName is missing", client => client.CreateGroupAsync(new CreateGroupRequest("group/a")) },
        { "DisplayName has 33 characters", client => client.CreateGroupAsync(new CreateGroupRequest("group/a").WithDisplayName(new string('a', 33))) },
        { "DisplayName has 0 characters", client => client.ReplaceGroupAsync("g", new ReplaceGroupRequest("group/a", "", false, s_policies)) },
        { "it is 'rootAccess'", client => client.ReplaceGroupAsync("g", new ReplaceGroupRequest("group/a", "a", false, s_policies.WithPermissions(new OpenEnum<TenantPermission>("RootAccess")))) },
        { "a permission with an empty name", client => client.CreateGroupAsync(new CreateGroupRequest("group/a").WithDisplayName("a").WithPolicies(s_policies.WithManagement(new Dictionary<string, bool> { [""] = true }))) },
        { "S3 is a JSON text", client => client.CreateGroupAsync(new CreateGroupRequest("group/a").WithDisplayName("a").WithPolicies(s_policies.WithS3(Json("\"{}\"")))) },
        { "S3 is a JSON Array", client => client.CreateGroupAsync(new CreateGroupRequest("group/a").WithDisplayName("a").WithPolicies(s_policies.WithS3(Json("[]")))) },
        { "S3 has 5121 bytes; accepted are 5120 at most", client => client.CreateGroupAsync(new CreateGroupRequest("group/a").WithDisplayName("a").WithPolicies(s_policies.WithS3Policy(Sized(5121)))) },
        { "UniqueName is 'group/a'; accepted are user/ or federated-user/", client => client.CreateUserAsync(new CreateUserRequest("group/a", "Ann")) },
        { "FullName has 0 characters", client => client.CreateUserAsync(new CreateUserRequest("user/ann", "")) },
        { "FullName has 129 characters", client => client.ReplaceUserAsync("u", new ReplaceUserRequest("user/ann", new string('a', 129), [], false)) },
        { "MemberOf has 'group/analysts'; accepted are ids", client => client.CreateUserAsync(new CreateUserRequest("user/ann", "Ann").WithMemberOf("group/analysts")) },
        { "MemberOf has 'analysts'", client => client.ReplaceUserAsync("u", new ReplaceUserRequest("user/ann", "Ann", ["analysts"], false)) },
        { "Expires is 2024", client => client.CreateOwnS3AccessKeyAsync(new CreateS3AccessKeyRequest().WithExpires(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero))) },
        { "accepted are a minute to 5 years", client => client.CreateUserS3AccessKeyAsync("u", new CreateS3AccessKeyRequest().WithExpires(DateTimeOffset.UtcNow.AddYears(5).AddDays(2))) },
        { "Password is blank", client => client.ChangeOwnPasswordAsync(new ChangePasswordRequest(new Secret(" "))) },
        { "CurrentPassword is missing or blank", client => client.ChangeOwnPasswordAsync(new ChangePasswordRequest(new Secret("n3w"))) },
        { "CurrentPassword is missing or blank", client => client.ChangeOwnPasswordAsync(new ChangePasswordRequest(new Secret("n3w")).WithCurrentPassword(new Secret(" "))) },
        { "Name is blank", client => client.CreateContainerAsync(new CreateContainerRequest(" ")) },
        { "Policy has 20481 bytes; accepted are 20480 at most", client => client.SetContainerPolicyAsync("b", new SetContainerPolicyRequest(Json(Sized(20_481)))) },
        { "Policy is a JSON text", client => client.SetContainerPolicyAsync("b", new SetContainerPolicyRequest(Json("\"x\""))) },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task A_request_that_the_service_refuses_is_not_sent(string expected, Func<StorageGridTenantClient, Task> call)
    {
        var client = new StorageGridTenantClient(new StubHandler(_ => throw new InvalidOperationException("sent")).Client(), Grid.Options());

        var error = await Assert.ThrowsAsync<ArgumentException>(() => call(client));

        Assert.Contains(expected, error.Message);
        Assert.Equal("request", error.ParamName);
    }

    public static TheoryData<Func<StorageGridTenantClient, Task>> Accepted => new()
    {
        client => client.CreateGroupAsync(new CreateGroupRequest("federated-group/" + new string('a', 200))),
        client => client.CreateGroupAsync(new CreateGroupRequest("group/a").WithDisplayName(new string('a', 32)).WithPolicies(s_policies.WithS3Policy(Sized(5120)).WithPermissions(TenantPermission.ViewAllContainers, new OpenEnum<TenantPermission>("manageFilms")))),
        client => client.CreateGroupAsync(new CreateGroupRequest("group/a").WithDisplayName("a").WithPolicies(s_policies.WithManagement(null).WithS3Policy("{}"))),
        client => client.ReplaceGroupAsync("g", new ReplaceGroupRequest("federated-group/a", new string('a', 60), true, s_policies)),
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task At_the_limits_it_is_sent(Func<StorageGridTenantClient, Task> call)
    {
        var stub = Grid.Service((_, _) => Grid.Data(Grid.Group("a")));

        await call(new StorageGridTenantClient(stub.Client(), Grid.Options()));

        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Expiry_is_measured_by_the_clock_of_the_client()
    {
        var clock = new TestClock();
        var options = Grid.Options();
        options.TimeProvider = clock;
        var stub = Grid.Service((_, _) => Grid.Data("""{"id":"k","accessKey":"AK","secretAccessKey":"s"}"""));
        var client = new StorageGridTenantClient(stub.Client(), options);
        CreateS3AccessKeyRequest At(TimeSpan span) => new CreateS3AccessKeyRequest().WithExpires(clock.GetUtcNow() + span);

        await client.CreateOwnS3AccessKeyAsync(At(TimeSpan.FromMinutes(1)), TestContext.Current.CancellationToken);
        await client.CreateOwnS3AccessKeyAsync(At(TimeSpan.FromDays(5 * 365)), TestContext.Current.CancellationToken);
        await client.CreateOwnS3AccessKeyAsync(new CreateS3AccessKeyRequest().WithExpires(null), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ArgumentException>(() => client.CreateOwnS3AccessKeyAsync(At(TimeSpan.FromSeconds(59)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Version_3_refuses_the_permission_it_does_not_know()
    {
        var client = new V3.StorageGridTenantV3Client(new StubHandler(_ => throw new InvalidOperationException("sent")).Client(), Grid.Options());

        var error = await Assert.ThrowsAsync<ArgumentException>(() => client.CreateGroupAsync(
            new V3.CreateGroupRequest("group/a").WithDisplayName("a").WithPolicies(new V3.GroupPolicies().WithPermissions(TenantPermission.ViewAllContainers)), TestContext.Current.CancellationToken));

        Assert.Contains("viewAllContainers, which version 3 of the API does not know", error.Message);
    }

    [Theory]
    [InlineData("{\"Statement\":", "line 1")]
    [InlineData("", "line 1")]
    [InlineData("[]", "but no object")]
    [InlineData("\"{}\"", "but no object")]
    public void A_policy_text_that_is_no_object_is_refused(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => s_policies.WithS3Policy(json)).Message);

    [Fact]
    public void Nothing_of_a_replacement_can_be_left_out()
    {
        Assert.Throws<ArgumentNullException>(() => new ReplaceUserRequest("user/a", "A", null!, false));
        Assert.Throws<ArgumentNullException>(() => new ReplaceUserRequest("user/a", null!, [], false));
        Assert.Throws<ArgumentNullException>(() => new ReplaceGroupRequest("group/a", "A", false, null!));
        Assert.Throws<ArgumentNullException>(() => new V3.ReplaceUserRequest("user/a", "A", null!, false));
        Assert.All(
            new[] { typeof(ReplaceUserRequest), typeof(ReplaceGroupRequest), typeof(V3.ReplaceUserRequest), typeof(V3.ReplaceGroupRequest) },
            type => Assert.DoesNotContain(type.GetMethods(), method => method.Name.StartsWith("With", StringComparison.Ordinal)));
    }

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private static string Sized(int bytes) => "{\"Id\":\"" + new string('a', bytes - 9) + "\"}";
}
