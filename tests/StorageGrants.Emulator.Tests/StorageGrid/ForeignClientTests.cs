using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.StorageGrid;

/// <summary>A client that others wrote finds what it expects of StorageGRID: the Ansible collection netapp.storagegrid, version 3.</summary>
public sealed class ForeignClientTests
{
    private static readonly ForeignClient Ansible = ForeignClient.Python("ansible", "requests, ansible.cli, ansible_collections.ansible.posix, ansible_collections.netapp.storagegrid");

    [Fact]
    public async Task Ansible_makes_changes_leaves_alone_and_deletes_groups_users_keys_and_buckets()
    {
        await using var emulator = await StorageGridEmulator.StartAsync();

        var seen = await Ansible.RunAsync(
            new
            {
                address = emulator.BaseAddress.AbsoluteUri.TrimEnd('/'),
                account = emulator.AccountId,
                password = emulator.RootPassword,
                expires = DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
            },
            static asked => throw new InvalidOperationException(asked));

        Assert.Equal(0, seen.GetProperty("code").GetInt32());
        var tasks = seen.GetProperty("tasks");
        Assert.Equal(
            """
            root signs in: ok
            a group is made: changed, Org Group created
            the group is as wanted: ok
            the group is changed: changed, Org Group updated
            the changed group is as wanted: ok
            a wrong token is refused: failed, error.401
            a user is made: changed, Org User created; Org User password updated
            the user is as wanted: ok
            the user signs in: ok
            the user may make no bucket: failed, error.403
            the user leaves all groups unless they are named: changed, Org User updated
            the user is changed: changed, Org User updated
            a key is made: changed
            the key is there: ok
            the key is deleted: changed, Org User S3 key deleted
            a bucket is made: changed, Org Container created
            the bucket is as wanted: ok
            versioning is suspended: changed, Org Container updated
            a bucket with object lock is made: changed, Org Container created
            the bucket is deleted: changed, Org Container deleted
            the bucket is gone: ok
            the user is deleted: changed, Org User deleted
            the user is gone: ok
            the group is deleted: changed, Org Group deleted
            the group is gone: ok
            """.ReplaceLineEndings("\n"),
            string.Join('\n', tasks.EnumerateObject().Select(static task => task.Name + ": " + Outcome(task.Value))));
        Assert.Equal("""{"manageEndpoints":true,"manageOwnS3Credentials":true}""", Answer(tasks, "the group is changed").GetProperty("policies").GetProperty("management").GetRawText().Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(0, Answer(tasks, "the user leaves all groups unless they are named").GetProperty("memberOf").GetArrayLength());
        var changed = Answer(tasks, "the user is changed");
        Assert.Equal((1, true), (changed.GetProperty("memberOf").GetArrayLength(), changed.GetProperty("disable").GetBoolean()));
        Assert.True(tasks.GetProperty("a key is made").GetProperty("secret").GetInt32() > 0);
        Assert.Equal(0, tasks.GetProperty("the key is there").GetProperty("secret").GetInt32());
        Assert.Equal("eu-1", Answer(tasks, "a bucket is made").GetProperty("region").GetString());
        Assert.True(Answer(tasks, "a bucket with object lock is made").GetProperty("s3ObjectLock").GetProperty("enabled").GetBoolean());

        using var root = await TenantCaller.RootAsync(emulator);
        Assert.Equal(["vault"], (await root.GetAsync("org/containers")).Status(200).Data.EnumerateArray().Select(static bucket => bucket.GetProperty("name").GetString()));
        Assert.Equal(0, (await root.GetAsync("org/groups")).Status(200).Data.GetArrayLength());
        Assert.Equal(1, (await root.GetAsync("org/users")).Status(200).Data.GetArrayLength());
    }

    private static JsonElement Answer(JsonElement tasks, string name) => tasks.GetProperty(name).GetProperty("answer");

    private static string Outcome(JsonElement task)
    {
        var outcome = task.GetProperty("failed").GetBoolean() ? "failed" : task.GetProperty("changed").GetBoolean() ? "changed" : "ok";
        return outcome
            + (task.TryGetProperty("error", out var error) ? ", " + error.GetString() : "")
            + (task.TryGetProperty("message", out var message) && outcome == "changed" ? ", " + message.GetString() : "");
    }
}
