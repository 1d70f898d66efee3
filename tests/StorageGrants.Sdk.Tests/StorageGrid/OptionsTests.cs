using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.StorageGrid;
using StorageGridTenantV3Client = StorageGrants.StorageGrid.V3.StorageGridTenantV3Client;
using Xunit;

namespace StorageGrants.Sdk.Tests.StorageGrid;

public class OptionsTests
{
    public static TheoryData<string, Action<StorageGridTenantOptions>> Invalid => new()
    {
        { "StorageGridTenantOptions.BaseAddress is missing", options => options.BaseAddress = null },
        { "StorageGridTenantOptions.BaseAddress is relative", options => options.BaseAddress = new Uri("/api", UriKind.Relative) },
        { "StorageGridTenantOptions.BaseAddress is http://grid.example; it must be https", options => options.BaseAddress = new Uri("http://grid.example") },
        { "StorageGridTenantOptions.BaseAddress holds a user name or password", options => options.BaseAddress = new Uri("https://k:c4nary@grid.example") },
        { "StorageGridTenantOptions.BaseAddress has a path", options => options.BaseAddress = new Uri("https://grid.example/api/v4") },
        { "StorageGridTenantOptions.AccountId is missing or blank", options => options.AccountId = "" },
        { "StorageGridTenantOptions.AccountId starts or ends with white space", options => options.AccountId = "1\n" },
        { "StorageGridTenantOptions.UserName is missing or blank", options => options.UserName = null! },
        { "StorageGridTenantOptions.UserName starts or ends with white space", options => options.UserName = " root" },
        { "StorageGridTenantOptions.Password is missing or blank", options => options.Password = null },
        { "StorageGridTenantOptions.Password is missing or blank", options => options.Password = new Secret(" ") },
        { "StorageGridTenantOptions.Password starts or ends with white space", options => options.Password = new Secret("c4nary\n") },
        { "StorageGridTenantOptions.Timeout is 00:00:00", options => options.Timeout = TimeSpan.Zero },
        { "StorageGridTenantOptions.MaxResponseBytes is 0", options => options.MaxResponseBytes = 0 },
        { "StorageGridTenantOptions.Retry is null", options => options.Retry = null! },
        { "StorageGridTenantOptions.Retry.MaxRetries is 11", options => options.Retry.MaxRetries = 11 },
        { "StorageGridTenantOptions.TimeProvider is null", options => options.TimeProvider = null! },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public Task An_invalid_option_stops_the_start_and_every_constructor_and_is_named(string expected, Action<StorageGridTenantOptions> change)
    {
        var wrong = Grid.Options();
        change(wrong);
        var http = RefusedOptions.Http;
        return RefusedOptions.AssertAsync(
            expected,
            "c4nary",
            services => services.AddStorageGridTenant(options =>
            {
                Configure("1")(options);
                change(options);
            }),
            () => _ = new StorageGridTenantClient(wrong), () => _ = new StorageGridTenantClient(http, wrong),
            () => _ = new StorageGridTenantV3Client(wrong), () => _ = new StorageGridTenantV3Client(http, wrong));
    }

    [Fact]
    public async Task Registered_clients_of_a_name_share_one_sign_in_and_names_do_not()
    {
        var stub = Grid.Service((_, _) => Grid.Data("[]"));
        var services = new ServiceCollection();
        services.AddStorageGridTenant(Configure("1")).ConfigurePrimaryHttpMessageHandler(() => stub);
        services.AddStorageGridTenant("second", Configure("2")).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();

        foreach (var client in new[]
        {
            provider.GetRequiredService<StorageGridTenantClient>(), provider.GetRequiredService<StorageGridTenantClient>(),
            provider.GetRequiredKeyedService<StorageGridTenantClient>("second"), provider.GetRequiredService<IStorageGridTenantClientFactory>().CreateClient("second"),
        })
            await client.ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, stub.Requests.Count(request => request.Method == HttpMethod.Post));
        Assert.Equal(4, stub.Requests.Count(request => request.Method == HttpMethod.Get));
        Assert.NotNull(provider.GetRequiredService<StorageGridTenantV3Client>());
        Assert.NotNull(provider.GetRequiredKeyedService<StorageGridTenantV3Client>("second"));
        Assert.Contains("Registered are: '', 'second'", Assert.Throws<ArgumentException>(() => provider.GetRequiredService<IStorageGridTenantClientFactory>().CreateClient("third")).Message);
    }

    [Fact]
    public async Task A_subclass_stands_in_for_the_client_and_what_it_does_not_replace_says_so()
    {
        StorageGridTenantClient client = new FakeClient();

        Assert.Equal("mine", (await client.GetRootUserAsync(TestContext.Current.CancellationToken)).Data.UniqueName);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.DeleteGroupAsync("g", TestContext.Current.CancellationToken));
        Assert.Contains("FakeClient was made by its constructor for tests", error.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SignOutAsync(TestContext.Current.CancellationToken));
    }

    private static Action<StorageGridTenantOptions> Configure(string account) =>
        options => (options.BaseAddress, options.AccountId, options.UserName, options.Password) = (new Uri("https://grid.example"), account, "root", new Secret("c4nary"));

    private sealed class FakeClient : StorageGridTenantClient
    {
        public override Task<UserResponse> GetRootUserAsync(CancellationToken cancellationToken = default) => Task.FromResult(new UserResponse(new User("mine", "id")));
    }
}
