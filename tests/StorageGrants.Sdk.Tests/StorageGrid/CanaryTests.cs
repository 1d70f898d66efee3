using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StorageGrants.Emulator;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.StorageGrid;
using Xunit;

namespace StorageGrants.Sdk.Tests.StorageGrid;

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
        await using var emulator = await StorageGridEmulator.StartAsync(new StorageGridEmulatorOptions { AccountId = "4711471147114711", RootPassword = "r00t-c4nary" }, TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(tap));
        services.AddStorageGridTenant(options =>
            (options.BaseAddress, options.AccountId, options.UserName, options.Password) = (emulator.BaseAddress, emulator.AccountId, "root", new Secret("r00t-c4nary")));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<StorageGridTenantClient>();

        var token = (await client.AuthorizeAsync(new AuthorizeRequest(emulator.AccountId, "root", new Secret("r00t-c4nary")), TestContext.Current.CancellationToken)).Data;
        var created = (await client.CreateOwnS3AccessKeyAsync(new CreateS3AccessKeyRequest(), TestContext.Current.CancellationToken)).Data;
        emulator.ExpireTokens();
        var user = (await client.CreateUserAsync(new CreateUserRequest("user/m4ria", "Maria"), TestContext.Current.CancellationToken)).Data;
        var change = new ChangePasswordRequest(new Secret("n3w-c4nary"));
        await client.SetUserPasswordAsync(user.Id, change, TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<StorageGridException>(() => client.GetLocalUserAsync("n0body", TestContext.Current.CancellationToken));

        string[] secrets = ["r00t-c4nary", "n3w-c4nary", created.SecretAccessKey.Reveal(), token.Reveal()];
        var shown = new List<string> { error.ToString(), created.ToString(), change.ToString(), JsonSerializer.Serialize(created), JsonSerializer.Serialize(Grid.Options()) };
        shown.AddRange(tap.Heard.Where(entry => !Dumps.Any(source => entry.Source.StartsWith(source, StringComparison.Ordinal))).Select(entry => entry.Text));
        Assert.All(shown, text => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text)));
        Assert.DoesNotContain("p4ss-c4nary", JsonSerializer.Serialize(Grid.Options()));

        var own = tap.Heard.Where(entry => entry.Source.Contains(":StorageGrants", StringComparison.Ordinal)).ToArray();
        Assert.Contains(own, entry => entry.Text.Contains("/api/v4/org/users/{id}/change-password"));
        Assert.All(own, entry => Assert.All(new[] { emulator.AccountId, created.Id, user.Id, "m4ria", "n0body" }, id => Assert.DoesNotContain(id, entry.Text)));
        Assert.True(tap.HasHeardFrom("log:StorageGrants.StorageGrid.StorageGridTenantClient"));
        Assert.True(tap.HasHeardFrom("activity:StorageGrants"));
    }
}
