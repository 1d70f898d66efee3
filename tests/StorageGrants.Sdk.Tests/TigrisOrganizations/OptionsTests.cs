using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris.Organizations;
using Xunit;

namespace StorageGrants.Sdk.Tests.TigrisOrganizations;

public class OptionsTests
{
    public static TheoryData<string, Action<TigrisOrganizationsOptions>> Invalid => new()
    {
        { "TigrisOrganizationsOptions.AccessKeyId is missing or blank", options => options.AccessKeyId = "" },
        { "TigrisOrganizationsOptions.AccessKeyId holds white space, a slash", options => options.AccessKeyId = "tid_1\nx" },
        { "TigrisOrganizationsOptions.AccessKeyId holds white space, a slash", options => options.AccessKeyId = "tsec_c4nary/in+the+wrong=place" },
        { "TigrisOrganizationsOptions.SecretAccessKey is missing or blank", options => options.SecretAccessKey = null },
        { "TigrisOrganizationsOptions.SecretAccessKey starts or ends with white space", options => options.SecretAccessKey = new Secret("tsec_c4nary\n") },
        { "TigrisOrganizationsOptions.IamAddress is missing", options => options.IamAddress = null },
        { "TigrisOrganizationsOptions.IamAddress has a path", options => options.IamAddress = new Uri("https://iam.storageapi.dev/x") },
        { "TigrisOrganizationsOptions.ManagementAddress is http://mgmt.example; it must be https", options => options.ManagementAddress = new Uri("http://mgmt.example") },
        { "TigrisOrganizationsOptions.ManagementAddress is relative", options => options.ManagementAddress = new Uri("/users", UriKind.Relative) },
        { "TigrisOrganizationsOptions.ManagementAddress holds a user name", options => options.ManagementAddress = new Uri("https://k:tsec_c4nary@mgmt.example") },
        { "TigrisOrganizationsOptions.Timeout is 00:00:00", options => options.Timeout = TimeSpan.Zero },
        { "TigrisOrganizationsOptions.MaxResponseBytes is 0", options => options.MaxResponseBytes = 0 },
        { "TigrisOrganizationsOptions.Retry is null", options => options.Retry = null! },
        { "TigrisOrganizationsOptions.Retry.MaxRetries is 11", options => options.Retry.MaxRetries = 11 },
        { "TigrisOrganizationsOptions.TimeProvider is null", options => options.TimeProvider = null! },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public Task An_invalid_option_stops_the_start_and_every_constructor_and_is_named(string expected, Action<TigrisOrganizationsOptions> change)
    {
        var wrong = SelfServe.Options();
        change(wrong);
        return RefusedOptions.AssertAsync(
            expected,
            "c4nary",
            services => services.AddTigrisOrganizations(options =>
            {
                (options.AccessKeyId, options.SecretAccessKey) = ("tid_1", new Secret(SelfServe.Secret));
                change(options);
            }),
            () => _ = new TigrisOrganizationsClient(wrong), () => _ = new TigrisOrganizationsClient(RefusedOptions.Http, wrong));
    }

    [Fact]
    public async Task Registered_clients_sign_with_the_key_of_their_name()
    {
        var stub = StubHandler.Json("""{"UserId":"u","NamespaceId":"o"}""");
        var services = new ServiceCollection();
        services.AddTigrisOrganizations(options => (options.AccessKeyId, options.SecretAccessKey) = ("tid_first", new Secret("tsec_1"))).ConfigurePrimaryHttpMessageHandler(() => stub);
        services.AddTigrisOrganizations("second", options => (options.AccessKeyId, options.SecretAccessKey) = ("tid_second", new Secret("tsec_2"))).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TigrisOrganizationsClient>().WhoAmIAsync(TestContext.Current.CancellationToken);
        await provider.GetRequiredKeyedService<TigrisOrganizationsClient>("second").WhoAmIAsync(TestContext.Current.CancellationToken);
        await provider.GetRequiredService<ITigrisOrganizationsClientFactory>().CreateClient("second").WhoAmIAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["tid_first", "tid_second", "tid_second"], stub.Requests.Select(request => request.Headers["Authorization"].Split("Credential=")[1].Split('/')[0]));
        Assert.Contains("Registered are: '', 'second'", Assert.Throws<ArgumentException>(() => provider.GetRequiredService<ITigrisOrganizationsClientFactory>().CreateClient("third")).Message);
    }

    [Fact]
    public async Task A_subclass_stands_in_for_the_client_and_what_it_does_not_replace_says_so()
    {
        TigrisOrganizationsClient fake = new Fake();
        Assert.Equal("u", (await fake.WhoAmIAsync(TestContext.Current.CancellationToken)).UserId);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fake.ListOrganizationsAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Fake : TigrisOrganizationsClient
    {
        public override Task<WhoAmIResponse> WhoAmIAsync(System.Threading.CancellationToken cancellationToken = default) => Task.FromResult(new WhoAmIResponse("u", "o"));
    }
}
