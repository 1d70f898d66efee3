using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using StorageGrants.Backblaze;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Sdk.Tests.Support;
using Xunit;
using V3 = StorageGrants.Backblaze.V3;

namespace StorageGrants.Sdk.Tests.Backblaze;

public class OptionsTests
{
    public static TheoryData<string, Action<BackblazeOptions>> Invalid => new()
    {
        { "BackblazeOptions.ApplicationKeyId is missing or blank", options => options.ApplicationKeyId = "" },
        { "BackblazeOptions.ApplicationKeyId is missing or blank", options => options.ApplicationKeyId = null! },
        { "BackblazeOptions.ApplicationKeyId starts or ends with white space", options => options.ApplicationKeyId = "k\n" },
        { "BackblazeOptions.ApplicationKeyId holds a colon", options => options.ApplicationKeyId = "k:c4nary" },
        { "BackblazeOptions.ApplicationKey is missing or blank", options => options.ApplicationKey = null },
        { "BackblazeOptions.ApplicationKey is missing or blank", options => options.ApplicationKey = new Secret(" ") },
        { "BackblazeOptions.ApplicationKey starts or ends with white space", options => options.ApplicationKey = new Secret("c4nary\n") },
        { "BackblazeOptions.BaseAddress is missing", options => options.BaseAddress = null },
        { "BackblazeOptions.BaseAddress is relative", options => options.BaseAddress = new Uri("/b2api", UriKind.Relative) },
        { "BackblazeOptions.BaseAddress is http://api.backblazeb2.com; it must be https", options => options.BaseAddress = new Uri("http://api.backblazeb2.com") },
        { "BackblazeOptions.BaseAddress holds a user name or password", options => options.BaseAddress = new Uri("https://k:c4nary@api.backblazeb2.com") },
        { "BackblazeOptions.BaseAddress has a path", options => options.BaseAddress = new Uri("https://api.backblazeb2.com/b2api") },
        { "BackblazeOptions.Timeout is 00:00:00", options => options.Timeout = TimeSpan.Zero },
        { "BackblazeOptions.MaxResponseBytes is 0", options => options.MaxResponseBytes = 0 },
        { "BackblazeOptions.Retry is null", options => options.Retry = null! },
        { "BackblazeOptions.Retry.MaxRetries is 11", options => options.Retry.MaxRetries = 11 },
        { "BackblazeOptions.TimeProvider is null", options => options.TimeProvider = null! },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public Task An_invalid_option_stops_the_start_and_every_constructor_and_is_named(string expected, Action<BackblazeOptions> change)
    {
        var wrong = B2.Options();
        change(wrong);
        var http = RefusedOptions.Http;
        return RefusedOptions.AssertAsync(
            expected,
            "c4nary",
            services => services.AddBackblaze(options =>
            {
                (options.ApplicationKeyId, options.ApplicationKey) = ("k", new Secret("c4nary"));
                change(options);
            }),
            () => _ = new BackblazeClient(wrong), () => _ = new BackblazeClient(http, wrong), () => _ = new V3.BackblazeV3Client(wrong),
            () => _ = new V3.BackblazeV3Client(http, wrong), () => _ = new BackblazeGroupsClient(wrong), () => _ = new BackblazeGroupsClient(http, wrong));
    }

    [Fact]
    public async Task Registered_clients_of_a_name_share_one_authorization_and_names_do_not()
    {
        var stub = B2.Service((_, _) => StubHandler.JsonAnswer("""{"buckets":[]}"""));
        var services = new ServiceCollection();
        services.AddBackblaze(Configure("first")).ConfigurePrimaryHttpMessageHandler(() => stub);
        services.AddBackblaze("second", Configure("second")).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();

        foreach (var client in new[]
        {
            provider.GetRequiredService<BackblazeClient>(), provider.GetRequiredService<BackblazeClient>(),
            provider.GetRequiredKeyedService<BackblazeClient>("second"), provider.GetRequiredService<IBackblazeClientFactory>().CreateClient("second"),
        })
            await client.ListBucketsAsync(new ListBucketsRequest("acc"), TestContext.Current.CancellationToken);

        Assert.Equal(2, stub.Requests.Count(request => request.Method == HttpMethod.Get));
        Assert.Equal(4, stub.Requests.Count(request => request.Method == HttpMethod.Post));
        Assert.NotNull(provider.GetRequiredService<V3.BackblazeV3Client>());
        Assert.NotNull(provider.GetRequiredKeyedService<BackblazeGroupsClient>("second"));
        Assert.Contains("Registered are: '', 'second'", Assert.Throws<ArgumentException>(() => provider.GetRequiredService<IBackblazeClientFactory>().CreateClient("third")).Message);
    }

    [Fact]
    public async Task A_subclass_stands_in_for_the_client_and_what_it_does_not_replace_says_so()
    {
        BackblazeClient client = new FakeClient();

        Assert.Equal("mine", await client.GetAccountIdAsync(TestContext.Current.CancellationToken));
        Assert.Equal("k", (await client.CreateKeyAsync(new CreateKeyRequest("a", [Capability.ListFiles], "n"), TestContext.Current.CancellationToken)).ApplicationKeyId);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.DeleteKeyAsync(new DeleteKeyRequest("k"), TestContext.Current.CancellationToken));
        Assert.Contains("FakeClient was made by its constructor for tests", error.Message);
    }

    private static Action<BackblazeOptions> Configure(string id) => options => (options.ApplicationKeyId, options.ApplicationKey) = (id, new Secret("k"));

    private sealed class FakeClient : BackblazeClient
    {
        public override Task<string> GetAccountIdAsync(CancellationToken cancellationToken = default) => Task.FromResult("mine");

        public override Task<CreateKeyResponse> CreateKeyAsync(CreateKeyRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new CreateKeyResponse(request.KeyName, "k", new Secret("s"), request.Capabilities, request.AccountId));
    }
}
