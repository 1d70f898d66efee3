using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Runtime.Versioning;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>What a data file keeps.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    private string DataFile => _folder.File("emulator.data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_is_as_it_was()
    {
        string[] before;
        Reply kept, rotated, deleted;
        await using (var emulator = await StartAsync())
        {
            using var client = new SignedClient(emulator, _clock);
            (kept, rotated, deleted) = await FillAsync(client);
            before = await ReadAllAsync(client);
        }

        _clock.Advance(TimeSpan.FromDays(1));
        for (var restart = 0; restart < 2; restart++)
        {
            await using var emulator = await StartAsync();
            using var client = new SignedClient(emulator, _clock);
            Assert.Null(emulator.DroppedRecord);
            Assert.Equal(before, await ReadAllAsync(client));
            Assert.True(emulator.IsCurrentSecret(kept.Get("id"), kept.Get("secret_key")));
            Assert.True(emulator.IsCurrentSecret(rotated.Get("id"), rotated.Get("new_secret")));
            Assert.False(emulator.IsCurrentSecret(rotated.Get("id"), rotated.Get("old_secret")));
            Assert.False(emulator.IsCurrentSecret(deleted.Get("id"), deleted.Get("secret_key")));
        }
    }

    [Fact]
    public async Task No_secret_stands_in_the_file()
    {
        string[] secrets;
        await using (var emulator = await StartAsync())
        {
            using var client = new SignedClient(emulator, _clock);
            var (kept, rotated, deleted) = await FillAsync(client);
            secrets = [kept.Get("secret_key"), rotated.Get("new_secret"), rotated.Get("old_secret"), deleted.Get("secret_key"), emulator.SigningKey, "tsec_", "canary"];
        }

        var text = await File.ReadAllTextAsync(DataFile, Encoding.Latin1);
        Assert.Contains("first-policy", text);
        foreach (var secret in secrets)
            Assert.DoesNotContain(secret, text);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_is_for_its_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs the signals and file modes of Unix");
        await using var emulator = await StartAsync();
        foreach (var file in new[] { DataFile, DataFile + ".lock" })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_file_has_one_emulator_at_a_time()
    {
        await using (await StartAsync())
        {
            var error = await Assert.ThrowsAsync<IOException>(StartAsync);
            Assert.Contains(DataFile, error.Message);
            Assert.Contains("another emulator", error.Message);
        }

        await using var next = await StartAsync();
    }

    [Fact]
    public async Task A_start_that_fails_lets_go_of_the_file()
    {
        await using var other = await TigrisEmulator.StartAsync();
        var options = new TigrisEmulatorOptions { DataFile = DataFile, Port = other.BaseAddress.Port };
        await Assert.ThrowsAnyAsync<IOException>(() => TigrisEmulator.StartAsync(options));
        await using var next = await StartAsync();
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        var file = _folder.File(Path.Combine("nowhere", "emulator.data"));
        var error = await Assert.ThrowsAnyAsync<IOException>(() => TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file }));
        Assert.Contains(file, error.Message);
        await Assert.ThrowsAsync<ArgumentException>(() => TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = " " }));
    }

    [Fact]
    public async Task A_place_in_a_list_is_never_given_twice()
    {
        string token;
        await using (var emulator = await StartAsync())
        {
            using var client = new SignedClient(emulator, _clock);
            (await client.ProvisionAsync("home-bucket", "owner")).Ok();
            (await client.CreateKeyAsync()).Ok();
            var last = (await client.CreateKeyAsync()).Ok().Get("id");
            var extra = (await client.CreateKeyAsync()).Ok().Get("id");
            token = (await client.PostAsync("keys", """{"user_id":"user-123","limit":2}""")).Ok().Get("next_continuation_token");
            foreach (var id in new[] { last, extra })
                (await client.DeleteAsync("key", ScopingTests.Naming("user-123", id, ""))).Ok();
        }

        await using (var emulator = await StartAsync())
        {
            using var client = new SignedClient(emulator, _clock);
            var made = (await client.CreateKeyAsync()).Ok().Get("id");
            var page = (await client.PostAsync("keys", $$"""{"user_id":"user-123","continuation_token":"{{token}}"}""")).Ok();
            Assert.Equal(made, Assert.Single(page.Json.GetProperty("keys").EnumerateArray()).GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task The_file_is_written_anew_when_it_grows()
    {
        string[] before;
        const int Size = 100_000;
        await using (var emulator = await StartAsync())
        {
            using var client = new SignedClient(emulator, _clock);
            await FillAsync(client);
            for (var round = 0; round < 30; round++)
            {
                var sid = new string((char)('a' + (round % 26)), Size);
                (await client.PutAsync("policies/first-policy", $$$"""{"document":{"Version":"2012-10-17","Statement":[{"Sid":"{{{sid}}}","Effect":"Allow","Action":[],"Resource":[]}]}}""")).Ok();
                Assert.InRange(new FileInfo(DataFile).Length, Size, 6 * Size);
            }

            before = await ReadAllAsync(client);
        }

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(DataFile));
        Assert.False(File.Exists(DataFile + ".new"));
        await using var next = await StartAsync();
        using var reader = new SignedClient(next, _clock);
        Assert.Equal(before, await ReadAllAsync(reader));
    }

    [Fact]
    public async Task A_rewriting_that_was_killed_leaves_the_file_that_was()
    {
        await using (var emulator = await StartAsync())
        {
            using var client = new SignedClient(emulator, _clock);
            (await client.ProvisionAsync("home-bucket")).Ok();
        }

        await File.WriteAllTextAsync(DataFile + ".new", "half of a file");
        await using var next = await StartAsync();
        using var reader = new SignedClient(next, _clock);
        (await reader.GetAsync("buckets/home-bucket")).Ok();
        Assert.False(File.Exists(DataFile + ".new"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_link_to_the_file_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs the signals and file modes of Unix");
        var link = _folder.File("link.data");
        await File.WriteAllTextAsync(DataFile, "");
        File.CreateSymbolicLink(link, DataFile);
        await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = link });
        await Assert.ThrowsAsync<IOException>(StartAsync);
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    private Task<TigrisEmulator> StartAsync() =>
        TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = DataFile, TimeProvider = _clock, SigningKey = "data-file-key" });

    private static async Task<(Reply Kept, Reply Rotated, Reply Deleted)> FillAsync(SignedClient client)
    {
        (await client.PostAsync("provision", """{"bucket_name":"full-bucket","org_name":"Äcme \"1\"","user_id":"owner","org_quota":{"limit_bytes":9223372036854775807},"bucket_options":{"public":true,"storage_class":"GLACIER_IR","regions":"iad","enable_object_acl":true,"object_notifications":{"enabled":true,"webhook":"https://example.com/","filter":"a < 'b'","auth":{"basic_user":"me","basic_pass":"canary-pass","token":"canary-token"}},"lifecycle_rules":{"rules":[{"id":"r","enabled":true,"expiration":{"days":3}}]}}}""")).Ok();
        (await client.PostAsync("provision", """{"bucket_name":"snapped","org_name":"o","user_id":"owner","bucket_options":{"enable_snapshots":true}}""")).Ok();
        (await client.PostAsync("provision", """{"bucket_name":"forked","org_name":"o","user_id":"owner","fork_of":"snapped","source_snapshot":"1"}""")).Ok();
        (await client.ProvisionAsync("removed", "owner")).Ok();
        (await client.DeleteAsync("buckets/removed")).Ok();
        (await client.PostAsync("buckets/full-bucket/domain", """{"website":{"domain_name":"a.example.com"}}""")).Ok();
        for (var i = 0; i < 2; i++)
            (await client.PostAsync("buckets/snapped/snapshots", """{"description":"before"}""")).Ok();
        (await client.DeleteAsync("buckets/snapped/snapshots/1731703213870000000")).Ok();
        const string Document = """{"Version":"2012-10-17","Statement":[{"Sid":"ä","Effect":"Allow","Action":["s3:GetObject"],"Resource":["*"]}]}""";
        (await client.PostAsync("policies", $$"""{"name":"first-policy","description":"d","document":{{Document}}}""")).Ok();
        (await client.PostAsync("policies", $$"""{"name":"removed-policy","document":{{Document}}}""")).Ok();
        var kept = (await client.CreateKeyAsync(more: $$""","name":"ci","buckets_roles":[{"bucket_name":"full-bucket","role":"Editor"}],"attach_policies":["first-policy","removed-policy"],"create_policies":[{"name":"second-policy","document":{{Document}}}]""")).Ok();
        (await client.DeleteAsync("policies/removed-policy")).Ok();
        var created = (await client.CreateKeyAsync()).Ok();
        var secret = (await client.PostAsync("key/rotate", ScopingTests.Naming("user-123", created.Get("id"), ""))).Ok().Get("new_secret");
        var rotated = created with { Text = $$"""{"id":"{{created.Get("id")}}","new_secret":"{{secret}}","old_secret":"{{created.Get("secret_key")}}"}""" };
        var deleted = (await client.CreateKeyAsync()).Ok();
        (await client.DeleteAsync("key", ScopingTests.Naming("user-123", deleted.Get("id"), ""))).Ok();
        client.Organization = "org-off";
        (await client.PostAsync("", """{"org_name":"Off","user_id":"owner"}""")).Ok();
        (await client.PutAsync("", """{"user_id":"owner","user_role":"Admin","active":false,"org_quota":{"limit_bytes":7}}""")).Ok();
        client.Organization = "org-1";
        return (kept, rotated, deleted);
    }

    private static async Task<string[]> ReadAllAsync(SignedClient client)
    {
        var keys = (await client.PostAsync("keys", """{"user_id":"x","user_role":"Admin"}""")).Ok();
        var ids = keys.Json.GetProperty("keys").EnumerateArray().Select(static key => key.GetProperty("id").GetString()!).ToArray();
        Reply[] read =
        [
            await client.GetOfProviderAsync("orgs?include_inactive=true"),
            await client.GetAsync("buckets"),
            await client.GetAsync("buckets/snapped/snapshots"),
            await client.GetAsync("policies"),
            await client.GetAsync("policies/first-policy"),
            await client.GetAsync("policies/second-policy"),
            keys,
            .. await Task.WhenAll(ids.Select(id => client.PostAsync("key/get", ScopingTests.Naming("x", id, ""","user_role":"Admin" """)))),
        ];
        return [.. read.Select(static reply => reply.Ok().Text)];
    }
}
