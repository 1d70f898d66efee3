using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Telemetry;

public class LogTests
{
    private const string Canary = "canary";

    private static Task<GetAccessKeyResponse> GetAsync(TigrisPartnerClient client) =>
        client.GetAccessKeyAsync(Canary + "-org", new GetAccessKeyRequest(Canary + "-user", Canary + "-key"));

    private static TigrisPartnerOptions Options(LogList? log)
    {
        var options = Partner.Options();
        options.ProviderId = Canary + "-provider";
        options.SigningKey = new Secret(Canary + "-signing");
        options.TimeProvider = new TestClock { SkipsWaits = true };
        options.LoggerFactory = log;
        return options;
    }

    [Fact]
    public async Task A_success_is_told_to_those_who_debug()
    {
        var log = new LogList();
        var stub = StubHandler.Json("""{"id":"canary","name":"canary","status":"Active"}""");

        await GetAsync(new TigrisPartnerClient(stub.Client(), Options(log)));

        Assert.Equal("StorageGrants.Tigris.TigrisPartnerClient", log.Category);
        var (level, id, text, _) = Assert.Single(log.Entries);
        Assert.Equal((LogLevel.Debug, 1, "Answered"), (level, id.Id, id.Name));
        Assert.StartsWith("POST /v1/providers/{provider_id}/orgs/{org_id}/key/get was answered with 200 after ", text);
    }

    [Fact]
    public async Task Repetitions_and_the_failure_are_told_without_a_value_of_the_call()
    {
        var log = new LogList(LogLevel.Information);
        var stub = StubHandler.Json("""{"message":"canary"}""", HttpStatusCode.TooManyRequests);

        await Assert.ThrowsAsync<TigrisPartnerException>(() => GetAsync(new TigrisPartnerClient(stub.Client(), Options(log))));

        Assert.Equal(["Repeating", "Repeating", "Failed"], log.Entries.Select(entry => entry.Id.Name));
        Assert.Equal([LogLevel.Information, LogLevel.Information, LogLevel.Warning], log.Entries.Select(entry => entry.Level));
        Assert.Contains("failed with 429; attempt 2 follows in ", log.Entries.First().Text);
        Assert.Contains("attempt 3 follows", log.Entries.ElementAt(1).Text);
        Assert.Equal("POST /v1/providers/{provider_id}/orgs/{org_id}/key/get failed for good with 429.", log.Entries.Last().Text);
        Assert.All(log.Entries, entry => Assert.DoesNotContain(Canary, entry.Text));
        Assert.All(log.Entries, entry => Assert.Null(entry.Exception));
    }

    [Fact]
    public async Task The_log_of_the_service_collection_is_used()
    {
        using var log = new LogList();
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(log);
        services.AddTigrisPartner(options =>
        {
            options.ProviderId = "p";
            options.SigningKey = new Secret("k");
        }).ConfigurePrimaryHttpMessageHandler(() => StubHandler.Json("{}", HttpStatusCode.NotFound));
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<TigrisPartnerException>(() => GetAsync(provider.GetRequiredService<TigrisPartnerClient>()));

        Assert.Contains(log.Entries, entry => entry.Id.Name == "Failed");
    }

    [Fact]
    public async Task A_suspect_clock_is_a_warning()
    {
        var log = new LogList(LogLevel.Warning);
        var stub = new StubHandler(_ =>
        {
            var response = StubHandler.JsonAnswer("{}", HttpStatusCode.Forbidden);
            response.Headers.Date = Partner.Time.AddMinutes(-3);
            return response;
        });

        await Assert.ThrowsAsync<TigrisPartnerException>(() => GetAsync(new TigrisPartnerClient(stub.Client(), Options(log))));

        Assert.Equal("A signed request was refused with 403, and this machine's clock differs from the service's by 180 seconds.", log.Entries.First(entry => entry.Id.Name == "ClockSuspect").Text);
    }
}
