using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Emulator.Tests.Durability;
using Xunit;

namespace StorageGrants.Emulator.Tests.StorageGrid;

/// <summary>The data file, and faults.</summary>
public sealed class DurabilityTests
{
    [Fact]
    public async Task Everything_but_tokens_is_there_after_a_restart_and_no_secret_is_in_the_file()
    {
        using var folder = new TemporaryFolder();
        var options = new StorageGridEmulatorOptions { DataFile = folder.File("grid.data"), RootPassword = "root-pass" };
        string accessKey, secret, token;
        await using (var first = await StorageGridEmulator.StartAsync(options))
        {
            using var root = await TenantCaller.RootAsync(first);
            using var ann = await root.AsAsync("ann", "manageOwnS3Credentials");
            var key = (await ann.PostAsync("org/users/current-user/s3-access-keys", "{}")).Status(201).Data;
            (accessKey, secret, token) = (key.GetProperty("accessKey").GetString()!, key.GetProperty("secretAccessKey").GetString()!, ann.Token);
            (await root.PostAsync("org/containers", """{"name":"kept","region":"eu-1","compliance":{"autoDelete":true}}""")).Status(201);
            (await root.PostAsync("org/containers", """{"name":"gone"}""")).Status(201);
            (await root.DeleteAsync("org/containers/gone")).Status(204);
            await root.GroupAsync("g", """{"rootAccess":true}""", ",\"managementReadOnly\":true");
        }

        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(options.DataFile));
        Assert.All(new[] { accessKey, secret, token, "pass-word", "root-pass" }, hidden => Assert.DoesNotContain(hidden, text));
        await using var second = await StorageGridEmulator.StartAsync(options);
        using var again = await TenantCaller.RootAsync(second);
        Assert.True(second.IsCurrentSecret(accessKey, secret));
        Assert.Equal("""[{"name":"kept","creationTime":""", (await again.GetAsync("org/containers?include=region")).Status(200).Data.GetRawText()[..31]);
        Assert.True((await again.GetAsync("org/groups/group/g")).Status(200).Data.GetProperty("managementReadOnly").GetBoolean());
        using var stranger = new TenantCaller(second) { Token = token };
        (await stranger.GetAsync("org/config")).Refused(401);
        (await stranger.SignInAsync("ann", "pass-word")).Status(200);
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await second.DisposeAsync();
            await using var other = await BackblazeEmulator.StartAsync(new BackblazeEmulatorOptions { DataFile = options.DataFile });
        });
    }

    [Fact]
    public async Task Faults_come_in_the_envelope()
    {
        await using var emulator = await StorageGridEmulator.StartAsync();
        using var root = await TenantCaller.RootAsync(emulator);
        emulator.Faults.Add(Fault.Status(HttpStatusCode.ServiceUnavailable), "listGroups");
        emulator.Faults.Add(Fault.ErrorBody(), "listUsers");
        emulator.Faults.Add(Fault.HugeBody(100_000), "listContainers");

        (await root.GetAsync("org/groups")).Refused(503);
        Assert.Equal("error", (await root.GetAsync("org/users")).Json.GetProperty("status").GetString());
        Assert.Equal(100_000, (await root.GetAsync("org/containers")).Status(200).Text.Length);
        (await root.GetAsync("org/groups")).Status(200);
    }

    [Fact]
    public async Task Many_changes_at_once_all_count()
    {
        await using var emulator = await StorageGridEmulator.StartAsync();
        using var root = await TenantCaller.RootAsync(emulator);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => root.GroupAsync("g" + i)));

        Assert.Equal(40, (await root.GetAsync("org/groups?limit=100")).Status(200).Data.GetArrayLength());
    }
}
