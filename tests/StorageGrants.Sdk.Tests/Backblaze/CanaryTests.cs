using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StorageGrants.Backblaze;
using StorageGrants.Emulator;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Backblaze;

/// <summary>
/// No secret, token or id is heard from what this library logs, counts and traces. The runtime's own diagnostics dump the
/// headers of requests as they are; those sources are named and left out.
/// </summary>
public class CanaryTests
{
    private static readonly string[] Dumps = ["event:Private.InternalDiagnostics", "diagnostic:"];

    [Fact]
    public async Task Nothing_that_opens_anything_is_heard()
    {
        using var tap = new Wiretap();
        await using var emulator = await BackblazeEmulator.StartAsync(new BackblazeEmulatorOptions { AccountId = "acc0unt", MasterApplicationKey = "b2sec-c4nary" }, TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(tap));
        services.AddBackblaze(options => (options.BaseAddress, options.ApplicationKeyId, options.ApplicationKey) = (emulator.BaseAddress, "acc0unt", new Secret("b2sec-c4nary")));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<BackblazeClient>();

        var token = (await client.AuthorizeAccountAsync(TestContext.Current.CancellationToken)).AuthorizationToken;
        var created = await client.CreateKeyAsync(new CreateKeyRequest("acc0unt", [Capability.ListFiles], "key-nam3"), TestContext.Current.CancellationToken);
        emulator.ExpireTokens();
        var listed = await client.ListKeysPageAsync(new ListKeysRequest("acc0unt"), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<BackblazeException>(() => client.DeleteKeyAsync(new DeleteKeyRequest("no-such-k3y"), TestContext.Current.CancellationToken));

        string[] secrets = ["b2sec-c4nary", created.ApplicationKey.Reveal(), token.Reveal(), Convert.ToBase64String("acc0unt:b2sec-c4nary"u8)];
        var shown = new List<string> { error.ToString(), created.ToString(), listed.ToString(), JsonSerializer.Serialize(created), JsonSerializer.Serialize(new BackblazeOptions { ApplicationKey = new Secret("b2sec-c4nary") }) };
        shown.AddRange(tap.Heard.Where(entry => !Dumps.Any(source => entry.Source.StartsWith(source, StringComparison.Ordinal))).Select(entry => entry.Text));
        Assert.All(shown, text => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text)));

        var own = tap.Heard.Where(entry => entry.Source.Contains(":StorageGrants", StringComparison.Ordinal)).ToArray();
        Assert.Contains(own, entry => entry.Text.Contains("/b2api/v4/b2_create_key"));
        Assert.All(own, entry => Assert.All(new[] { "acc0unt", created.ApplicationKeyId, "key-nam3", "no-such-k3y" }, id => Assert.DoesNotContain(id, entry.Text)));
        Assert.True(tap.HasHeardFrom("log:StorageGrants.Backblaze.BackblazeClient"));
        Assert.True(tap.HasHeardFrom("activity:StorageGrants"));
    }
}
