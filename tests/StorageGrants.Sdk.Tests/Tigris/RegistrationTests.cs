using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class RegistrationTests
{
    private static void Configure(TigrisPartnerOptions options)
    {
        options.ProviderId = "p";
        options.SigningKey = new Secret("k");
    }

    [Fact]
    public async Task Handlers_added_later_run_above_the_signing()
    {
        var stub = StubHandler.Json("{}");
        var services = new ServiceCollection();
        services.AddTigrisPartner(Configure).AddHttpMessageHandler(() => new FreshnessTests.Thrice()).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("StorageGrants.TigrisPartner");

        using var response = await http.GetAsync("https://mgmt.storage.dev/v1", TestContext.Current.CancellationToken);

        Assert.Equal(3, stub.Requests.Select(request => request.Headers["X-Tigris-Nonce"]).Distinct().Count());
    }

    [Fact]
    public async Task The_primary_handler_follows_no_redirect()
    {
        await using var server = new LoopbackServer("HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        var services = new ServiceCollection();
        services.AddTigrisPartner(Configure);
        await using var provider = services.BuildServiceProvider();
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("StorageGrants.TigrisPartner");

        var error = await Assert.ThrowsAsync<RedirectRefusedException>(() => http.GetAsync(server.BaseAddress));

        Assert.Equal("/other", error.Location);
    }

    [Fact]
    public async Task Named_clients_are_keyed_services_with_their_own_options()
    {
        var services = new ServiceCollection();
        services.AddTigrisPartner("first", Configure);
        services.AddTigrisPartner("second", options =>
        {
            Configure(options);
            options.Timeout = TimeSpan.FromSeconds(7);
        });
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();

        Assert.NotSame(provider.GetRequiredKeyedService<TigrisPartnerClient>("first"), provider.GetRequiredKeyedService<TigrisPartnerClient>("second"));
        Assert.Null(provider.GetService<TigrisPartnerClient>());
        Assert.Equal(TimeSpan.FromSeconds(100), factory.CreateClient("StorageGrants.TigrisPartner:first").Timeout);
        Assert.Equal(TimeSpan.FromSeconds(7), factory.CreateClient("StorageGrants.TigrisPartner:second").Timeout);
    }

    [Fact]
    public void The_client_without_a_name_is_a_plain_service()
    {
        var services = new ServiceCollection();
        services.AddTigrisPartner(Configure);
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<TigrisPartnerClient>());
    }
}
