using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using StorageGrants.RadosGateway;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.RadosGateway;

public class OptionsTests
{
    public static TheoryData<string, Action<RadosGatewayAdminOptions>> Invalid => new()
    {
        { "RadosGatewayAdminOptions.AccessKeyId is missing or blank", options => options.AccessKeyId = " " },
        { "RadosGatewayAdminOptions.AccessKeyId is missing or blank", options => options.AccessKeyId = null! },
        { "RadosGatewayAdminOptions.AccessKeyId holds white space, a slash", options => options.AccessKeyId = "a/b" },
        { "RadosGatewayAdminOptions.AccessKeyId holds white space, a slash", options => options.AccessKeyId = "a\nb" },
        { "RadosGatewayAdminOptions.SecretAccessKey is missing or blank", options => options.SecretAccessKey = null },
        { "RadosGatewayAdminOptions.SecretAccessKey is missing or blank", options => options.SecretAccessKey = new Secret("") },
        { "RadosGatewayAdminOptions.SecretAccessKey starts or ends with white space", options => options.SecretAccessKey = new Secret("adm1n-c4nary\n") },
        { "RadosGatewayAdminOptions.BaseAddress is missing", options => options.BaseAddress = null },
        { "RadosGatewayAdminOptions.BaseAddress is relative", options => options.BaseAddress = new Uri("/admin", UriKind.Relative) },
        { "RadosGatewayAdminOptions.BaseAddress is http://rgw.example; it must be https", options => options.BaseAddress = new Uri("http://rgw.example") },
        { "RadosGatewayAdminOptions.BaseAddress is ftp://rgw.example; it must be https", options => (options.BaseAddress, options.AllowPlainHttp) = (new Uri("ftp://rgw.example"), true) },
        { "RadosGatewayAdminOptions.BaseAddress holds a user name or password", options => options.BaseAddress = new Uri("https://k:adm1n-c4nary@rgw.example") },
        { "RadosGatewayAdminOptions.BaseAddress has a path; set it as AdminEntry", options => options.BaseAddress = new Uri("https://rgw.example/admin") },
        { "RadosGatewayAdminOptions.BaseAddress has a query", options => options.BaseAddress = new Uri("https://rgw.example/?x") },
        { "RadosGatewayAdminOptions.AdminEntry is missing", options => options.AdminEntry = "" },
        { "RadosGatewayAdminOptions.AdminEntry is '../x'; accepted are letters", options => options.AdminEntry = "../x" },
        { "RadosGatewayAdminOptions.Region is missing", options => options.Region = null! },
        { "RadosGatewayAdminOptions.Region is 'a/b'; accepted are letters", options => options.Region = "a/b" },
        { "RadosGatewayAdminOptions.Timeout is 00:00:00", options => options.Timeout = TimeSpan.Zero },
        { "RadosGatewayAdminOptions.MaxResponseBytes is 0", options => options.MaxResponseBytes = 0 },
        { "RadosGatewayAdminOptions.Retry is null", options => options.Retry = null! },
        { "RadosGatewayAdminOptions.Retry.MaxRetries is 11", options => options.Retry.MaxRetries = 11 },
        { "RadosGatewayAdminOptions.TimeProvider is null", options => options.TimeProvider = null! },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public Task An_invalid_option_stops_the_start_and_every_constructor_and_is_named(string expected, Action<RadosGatewayAdminOptions> change)
    {
        var wrong = Rgw.Options();
        change(wrong);
        return RefusedOptions.AssertAsync(
            expected,
            "adm1n-c4nary",
            services => services.AddRadosGatewayAdmin(options =>
            {
                (options.BaseAddress, options.AccessKeyId, options.SecretAccessKey) = (new Uri("https://rgw.example"), "k", new Secret("adm1n-c4nary"));
                change(options);
            }),
            () => _ = new RadosGatewayAdminClient(wrong), () => _ = new RadosGatewayAdminClient(RefusedOptions.Http, wrong), () => new RadosGatewaySigningHandler(wrong).Dispose());
    }

    [Theory]
    [InlineData("http://127.0.0.1:7480", false)]
    [InlineData("http://[::1]:7480", false)]
    [InlineData("http://rgw.internal:7480", true)]
    public void Plain_http_is_for_loopback_unless_allowed(string address, bool isAllowed)
    {
        var options = Rgw.Options();
        (options.BaseAddress, options.AllowPlainHttp) = (new Uri(address), isAllowed);
        Assert.NotNull(new RadosGatewayAdminClient(options));
    }

    [Fact]
    public async Task Registered_clients_sign_below_other_handlers_and_log_no_values()
    {
        var logs = new LogList();
        var stub = StubHandler.Json(Rgw.User);
        var services = new ServiceCollection();
        services.AddRadosGatewayAdmin(options =>
        {
            Configure("FIRST")(options);
            options.LoggerFactory = logs;
        }).ConfigurePrimaryHttpMessageHandler(() => stub).AddHttpMessageHandler(() => new AddingHandler());
        services.AddRadosGatewayAdmin("second", Configure("SECOND")).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();

        foreach (var client in new[]
        {
            provider.GetRequiredService<RadosGatewayAdminClient>(), provider.GetRequiredKeyedService<RadosGatewayAdminClient>("second"),
            provider.GetRequiredService<IRadosGatewayAdminClientFactory>().CreateClient("second"),
        })
            await client.GetUserAsync("al1ce", TestContext.Current.CancellationToken);

        Assert.Equal(["FIRST", "SECOND", "SECOND"], stub.Requests.Select(request => request.Headers["Authorization"].Split('=', '/')[1]));
        Assert.Contains("x-amz-added", stub.Requests.First().Headers["Authorization"]);
        Assert.Equal("StorageGrants.RadosGateway.RadosGatewayAdminClient", logs.Category);
        var own = logs.Entries.Select(entry => entry.Text).ToList();
        Assert.Contains(own, text => text.Contains("/{entry}/user"));
        Assert.All(own, text => Assert.DoesNotContain("al1ce", text));
        Assert.Contains("Registered are: '', 'second'", Assert.Throws<ArgumentException>(() => provider.GetRequiredService<IRadosGatewayAdminClientFactory>().CreateClient("third")).Message);
        Assert.Throws<ArgumentException>(() => services.AddRadosGatewayAdmin(" ", Configure("x")));
    }

    [Fact]
    public async Task A_subclass_stands_in_for_the_client_and_what_it_does_not_replace_says_so()
    {
        RadosGatewayAdminClient client = new FakeClient();

        Assert.Equal("mine", (await client.GetUserAsync("x", TestContext.Current.CancellationToken)).UserId);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.RemoveUserAsync("k", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("FakeClient was made by its constructor for tests", error.Message);
    }

    private static Action<RadosGatewayAdminOptions> Configure(string key) => options =>
        (options.BaseAddress, options.AccessKeyId, options.SecretAccessKey) = (new Uri("https://rgw.example"), key, new Secret("k"));

    private sealed class AddingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("x-amz-added", "1");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class FakeClient : RadosGatewayAdminClient
    {
        public override Task<GatewayUser> GetUserAsync(string uid, CancellationToken cancellationToken = default) => Task.FromResult(new GatewayUser("mine"));
    }
}
