using System;
using System.Net;
using System.Threading.Tasks;
using StorageGrants.Emulator;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

/// <summary>Names that need escaping: what is signed is what travels, or the emulator would refuse the signature.</summary>
public sealed class EscapingTests : IAsyncLifetime
{
    private TigrisEmulator _emulator = null!;

    public static TheoryData<string> Names =>
    [
        "a/b", "a b", "a%2Fb", "a%", "100%25", "ä", "日本", "😀", "a?b#c", "a;b:c@d", "a&b=c", "a+b", "+=,.@_-", "~!*'()", "[x]{y}", "a\\b", "a\"b", "a<b>",
        "...", ".a", " a ", "a//b", "/", "%2e%2e", "a\tb", "a|b^c`d", "\u00ad", "e\u0301", "A B/ä%?+",
    ];

    public async ValueTask InitializeAsync() => _emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { ProviderId = "pro vider/ä" }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_arrives_as_it_was_given(string name)
    {
        var token = TestContext.Current.CancellationToken;
        var client = new TigrisPartnerClient(new TigrisPartnerOptions
        {
            ProviderId = _emulator.ProviderId,
            SigningKey = new Secret(_emulator.SigningKey),
            BaseAddress = _emulator.BaseAddress,
        });

        await client.ProvisionAsync(name, new ProvisioningRequest("assets", "Organization", "u"), token);
        var keys = await client.ListAccessKeysPageAsync(name, new ListAccessKeysRequest("u"), token);
        var elsewhere = await Assert.ThrowsAsync<TigrisPartnerException>(() => client.ListAccessKeysPageAsync(name + "x", new ListAccessKeysRequest("u"), token));

        Assert.Single(keys.Keys);
        Assert.NotEqual(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
    }
}
