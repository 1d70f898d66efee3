using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class ClientFactoryTests
{
    private static ServiceProvider Services(StubHandler stub)
    {
        var services = new ServiceCollection();
        services.AddTigrisPartner(options => Set(options, "default")).ConfigurePrimaryHttpMessageHandler(() => stub);
        services.AddTigrisPartner("eu", options => Set(options, "europe")).ConfigurePrimaryHttpMessageHandler(() => stub);
        return services.BuildServiceProvider();
    }

    private static void Set(TigrisPartnerOptions options, string provider)
    {
        options.ProviderId = provider;
        options.SigningKey = new Secret("k");
    }

    [Fact]
    public async Task Clients_are_made_by_name_with_their_own_options()
    {
        var stub = StubHandler.Json("{}");
        await using var provider = Services(stub);
        var factory = provider.GetRequiredService<ITigrisPartnerClientFactory>();

        await factory.CreateClient("eu").DeleteBucketAsync("o", "b");
        await factory.CreateClient("").DeleteBucketAsync("o", "b");

        Assert.Equal(["/v1/providers/europe/orgs/o/buckets/b", "/v1/providers/default/orgs/o/buckets/b"], stub.Requests.Select(request => request.Uri.AbsolutePath));
    }

    [Fact]
    public async Task An_unknown_name_is_refused_with_the_known_ones()
    {
        await using var provider = Services(StubHandler.Json("{}"));
        var factory = provider.GetRequiredService<ITigrisPartnerClientFactory>();

        var error = Assert.Throws<ArgumentException>(() => factory.CreateClient("EU"));

        Assert.Equal("name", error.ParamName);
        Assert.Contains("under the name 'EU'. Registered are: '', 'eu'.", error.Message);
        Assert.Throws<ArgumentNullException>(() => factory.CreateClient(null!));
    }
}
