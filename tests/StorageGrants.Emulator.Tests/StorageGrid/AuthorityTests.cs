using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.StorageGrid;

/// <summary>Each user may do what the groups allow, call by call.</summary>
public sealed class AuthorityTests : TenantTest
{
    // Method, path, body, and the permissions that are enough beside Root access; * for everyone who is signed in.
    private static readonly (string Call, string Body, string Enough)[] Calls =
    [
        ("GET org/config", "", "*"),
        ("GET org/config/product-version", "", "*"),
        ("GET org/compliance-global", "", "*"),
        ("GET org/groups", "", ""),
        ("POST org/groups", """{"uniqueName":"group/$","displayName":"x"}""", ""),
        ("GET org/groups/group/held", "", ""),
        ("GET org/users", "", ""),
        ("GET org/users/root", "", ""),
        ("POST org/users", """{"uniqueName":"user/$","fullName":"x"}""", ""),
        ("POST org/users/user/held/change-password", """{"password":"x"}""", ""),
        ("GET org/users/$held/s3-access-keys", "", ""),
        ("POST org/users/$held/s3-access-keys", "{}", ""),
        ("GET org/users/current-user/s3-access-keys", "", "manageOwnS3Credentials"),
        ("POST org/users/current-user/s3-access-keys", "{}", "manageOwnS3Credentials"),
        ("POST org/users/current-user/replicate-s3-access-key", """{"accessKey":"$","secretAccessKey":"s"}""", "manageOwnS3Credentials"),
        ("GET org/containers", "", "manageAllContainers viewAllContainers"),
        ("POST org/containers", """{"name":"$"}""", "manageAllContainers"),
        ("GET org/containers/held/policy", "", "manageAllContainers viewAllContainers"),
        ("PUT org/containers/held/policy", """{"policy":null}""", ""),
        ("GET org/containers/held/versioning", "", "manageAllContainers viewAllContainers"),
        ("PUT org/containers/held/versioning", """{"versioningEnabled":true,"versioningSuspended":false}""", "manageAllContainers"),
        ("GET org/containers/held/quota-object-bytes", "", "manageAllContainers viewAllContainers"),
        ("PUT org/containers/held/quota-object-bytes", """{"quotaObjectBytes":5}""", "manageAllContainers"),
        ("POST org/containers/held/delete-objects", """{"deleteObjects":"true"}""", ""),
    ];

    public static TheoryData<string> Permissions =>
        ["rootAccess", "manageAllContainers", "viewAllContainers", "manageEndpoints", "manageOwnS3Credentials", "manageOwnContainerObjects"];

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task A_permission_opens_its_calls_and_no_others(string permission)
    {
        var held = await HoldAsync();
        using var caller = await Root.AsAsync("ann", permission);

        foreach (var (call, body, enough) in Calls)
        {
            var reply = await CallAsync(caller, call, body, held);
            var isAllowed = permission == "rootAccess" || enough == "*" || enough.Split(' ').Contains(permission);
            Assert.True(isAllowed == (reply.StatusCode != 403), $"{permission} {call}: {reply.StatusCode} {reply.Text}");
            Assert.True(!isAllowed || reply.StatusCode < 300, $"{permission} {call}: {reply.Text}");
        }
    }

    [Fact]
    public async Task One_read_only_group_leaves_looking_and_the_own_password()
    {
        var held = await HoldAsync();
        using var caller = await Root.AsAsync("ann", "rootAccess", "!manageEndpoints");

        foreach (var (call, body, _) in Calls)
        {
            var reply = await CallAsync(caller, call, body, held);
            Assert.True(call.StartsWith("GET", System.StringComparison.Ordinal) == (reply.StatusCode != 403), $"{call}: {reply.StatusCode}");
        }

        (await caller.PostAsync("org/users/current-user/change-password", """{"password":"new","currentPassword":"pass-word"}""")).Status(204);
        (await caller.PostAsync("org/groups", """{"uniqueName":"group/x","displayName":"x"}""")).Refused(403, "read-only");
    }

    [Fact]
    public async Task Permissions_of_several_groups_add_up()
    {
        using var caller = await Root.AsAsync("ann", "manageAllContainers", "manageOwnS3Credentials");

        (await caller.PostAsync("org/containers", """{"name":"b"}""")).Status(201);
        (await caller.PostAsync("org/users/current-user/s3-access-keys", "{}")).Status(201);
        (await caller.GetAsync("org/groups")).Refused(403, "user/ann");
    }

    [Fact]
    public async Task What_the_grid_deactivates_is_gone_for_root_too()
    {
        await using var emulator = await StorageGridEmulator.StartAsync(new StorageGridEmulatorOptions { DeactivatedPermissions = ["manageOwnS3Credentials"] });
        using var root = await TenantCaller.RootAsync(emulator);

        (await root.PostAsync("org/users/current-user/s3-access-keys", "{}")).Refused(403, "deactivated");
        (await root.GetAsync("org/groups")).Status(200);
    }

    [Fact]
    public async Task What_a_release_leaves_open_is_refused()
    {
        await using var emulator = await StorageGridEmulator.StartAsync(new StorageGridEmulatorOptions { Release = "11.7" });
        using var root = await TenantCaller.RootAsync(emulator, 3);
        (await root.PostAsync("org/containers", """{"name":"b"}""")).Status(201);
        using var manager = await root.AsAsync("ann", "manageAllContainers");

        (await manager.PutAsync("org/containers/b/policy", """{"policy":null}""")).Refused(403, "not documented");
        (await root.PutAsync("org/containers/b/policy", """{"policy":null}""")).Status(200);
    }

    [Fact]
    public async Task A_group_that_changes_counts_at_once()
    {
        var group = await Root.GroupAsync("g", """{"manageEndpoints":true}""");
        await Root.UserAsync("ann", group);
        using var caller = new TenantCaller(Emulator);
        (await caller.SignInAsync("ann", "pass-word")).Status(200);
        (await caller.GetAsync("org/groups")).Refused(403);

        (await Root.PutAsync("org/groups/" + group, """{"uniqueName":"group/g","displayName":"g","policies":{"management":{"rootAccess":true}}}""")).Status(200);

        (await caller.GetAsync("org/groups")).Status(200);
    }

    private async Task<string> HoldAsync()
    {
        await Root.GroupAsync("held");
        (await Root.PostAsync("org/containers", """{"name":"held"}""")).Status(201);
        return await Root.UserAsync("held");
    }

    private static Task<Envelope> CallAsync(TenantCaller caller, string call, string body, string held)
    {
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1].Replace("$held", held));
        return caller.SendAsync(new HttpMethod(method), path, body.Length == 0 ? null : body.Replace("$", "new-" + method.ToLowerInvariant()), caller.Token);
    }
}
