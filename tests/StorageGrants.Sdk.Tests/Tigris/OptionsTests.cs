using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class OptionsTests
{
    public static TheoryData<string, Action<TigrisPartnerOptions>> Invalid => new()
    {
        { "TigrisPartnerOptions.ProviderId is missing or blank", options => options.ProviderId = "" },
        { "TigrisPartnerOptions.ProviderId is missing or blank", options => options.ProviderId = null! },
        { "TigrisPartnerOptions.ProviderId is missing or blank", options => options.ProviderId = " \t" },
        { "TigrisPartnerOptions.ProviderId is '..'", options => options.ProviderId = ".." },
        { "TigrisPartnerOptions.ProviderId starts or ends with white space", options => options.ProviderId = " p" },
        { "TigrisPartnerOptions.SigningKey is missing or blank", options => options.SigningKey = null },
        { "TigrisPartnerOptions.SigningKey is missing or blank", options => options.SigningKey = new Secret("") },
        { "TigrisPartnerOptions.SigningKey is missing or blank", options => options.SigningKey = new Secret(" \n") },
        { "TigrisPartnerOptions.SigningKey starts or ends with white space", options => options.SigningKey = new Secret("canary\n") },
        { "TigrisPartnerOptions.BaseAddress is missing", options => options.BaseAddress = null },
        { "TigrisPartnerOptions.BaseAddress is relative", options => options.BaseAddress = new Uri("/v1", UriKind.Relative) },
        { "TigrisPartnerOptions.BaseAddress is http://mgmt.storage.dev; it must be https", options => options.BaseAddress = new Uri("http://mgmt.storage.dev") },
        { "TigrisPartnerOptions.BaseAddress is ftp://", options => options.BaseAddress = new Uri("ftp://127.0.0.1") },
        { "TigrisPartnerOptions.BaseAddress holds a user name or password", options => options.BaseAddress = new Uri("https://u:canary@mgmt.storage.dev") },
        { "TigrisPartnerOptions.BaseAddress has a query", options => options.BaseAddress = new Uri("https://mgmt.storage.dev/?key=canary") },
        { "TigrisPartnerOptions.CreateKeyPath is 7; accepted are Key and AccessKeys", options => options.CreateKeyPath = (TigrisCreateKeyPath)7 },
        { "TigrisPartnerOptions.Timeout is 00:00:00", options => options.Timeout = TimeSpan.Zero },
        { "TigrisPartnerOptions.Timeout is -00:00:05", options => options.Timeout = TimeSpan.FromSeconds(-5) },
        { "TigrisPartnerOptions.MaxResponseBytes is 0", options => options.MaxResponseBytes = 0 },
        { "TigrisPartnerOptions.MaxResponseBytes is 2147483647", options => options.MaxResponseBytes = int.MaxValue },
        { "TigrisPartnerOptions.Retry is null", options => options.Retry = null! },
        { "TigrisPartnerOptions.Retry.MaxRetries is -1; accepted are 0 to 10", options => options.Retry.MaxRetries = -1 },
        { "TigrisPartnerOptions.Retry.MaxRetries is 11", options => options.Retry.MaxRetries = 11 },
        { "TigrisPartnerOptions.Retry.Delay is 00:00:00", options => options.Retry.Delay = TimeSpan.Zero },
        { "TigrisPartnerOptions.Retry.Delay is 00:00:31; it must be more than zero and at most MaxDelay, which is 00:00:30", options => options.Retry.Delay = TimeSpan.FromSeconds(31) },
        { "TigrisPartnerOptions.Retry.MaxDelay is 01:00:01", options => options.Retry.MaxDelay = new TimeSpan(1, 0, 1) },
        { "TigrisPartnerOptions.TimeProvider is null", options => options.TimeProvider = null! },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public Task An_invalid_option_stops_the_start_and_every_constructor_and_is_named(string expected, Action<TigrisPartnerOptions> change)
    {
        var wrong = Partner.Options();
        change(wrong);
        return RefusedOptions.AssertAsync(
            expected,
            "canary",
            services => services.AddTigrisPartner(options =>
            {
                (options.ProviderId, options.SigningKey) = ("p", new Secret("canary"));
                change(options);
            }),
            () => _ = new TigrisPartnerClient(wrong), () => _ = new TigrisPartnerClient(RefusedOptions.Http, wrong), () => _ = new TigrisSigningHandler(wrong));
    }

    [Fact]
    public async Task All_failures_of_a_named_client_are_reported_at_once()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddTigrisPartner("second", _ => { });
        using var host = builder.Build();

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal("second", error.OptionsName);
        Assert.Contains("TigrisPartnerOptions.ProviderId", error.Message);
        Assert.Contains("TigrisPartnerOptions.SigningKey", error.Message);
    }

    [Theory]
    [InlineData("https://mgmt.storage.dev")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000/prefix/")]
    [InlineData("http://[::1]:5000")]
    public void Https_and_loopback_addresses_are_accepted(string address)
    {
        var options = Partner.Options();
        options.BaseAddress = new Uri(address);
        options.Timeout = System.Threading.Timeout.InfiniteTimeSpan;

        Assert.NotNull(new TigrisPartnerClient(options));
    }

    [Fact]
    public void Null_arguments_are_named()
    {
        using var http = new HttpClient();
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => new TigrisPartnerClient(null!)).ParamName);
        Assert.Equal("httpClient", Assert.Throws<ArgumentNullException>(() => new TigrisPartnerClient(null!, Partner.Options())).ParamName);
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => new TigrisPartnerClient(http, null!)).ParamName);
        Assert.Equal("configure", Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddTigrisPartner(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new ServiceCollection().AddTigrisPartner(" ", _ => { })).ParamName);
    }
}
