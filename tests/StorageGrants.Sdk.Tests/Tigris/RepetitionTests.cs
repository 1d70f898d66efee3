using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

/// <summary>Which calls of the Partner API are repeated, and that every attempt is signed anew, once.</summary>
public class RepetitionTests
{
    public static TheoryData<string, int, Func<TigrisPartnerClient, Task>> Calls => new()
    {
        { "provision", 1, client => client.ProvisionAsync("o", new ProvisioningRequest("assets", "Org", "u")) },
        { "create", 1, client => client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u")) },
        { "update", 1, client => client.UpdateAccessKeyAsync("o", new UpdateAccessKeyRequest("u", "k")) },
        { "rotate", 1, client => client.RotateAccessKeyAsync("o", new RotateAccessKeyRequest("u", "k")) },
        { "delete", 1, client => client.DeleteAccessKeyAsync("o", new DeleteAccessKeyRequest("u", "k")) },
        { "get", 3, client => client.GetAccessKeyAsync("o", new GetAccessKeyRequest("u", "k")) },
        { "list", 3, client => client.ListAccessKeysPageAsync("o", new ListAccessKeysRequest("u")) },
        { "buckets", 3, client => client.GetBucketAsync("o", "assets") },
        { "delete bucket", 1, client => client.DeleteBucketAsync("o", "assets") },
    };

    private static TigrisPartnerOptions Options()
    {
        var options = Partner.Options();
        options.TimeProvider = new TestClock { SkipsWaits = true };
        return options;
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Only_calls_that_read_are_repeated_when_the_service_is_busy(string name, int expected, Func<TigrisPartnerClient, Task> call)
    {
        var stub = StubHandler.Json("{}", HttpStatusCode.ServiceUnavailable);

        var error = await Assert.ThrowsAsync<TigrisPartnerException>(() => call(new TigrisPartnerClient(stub.Client(), Options())));

        Assert.True(stub.Requests.Count == expected, name + " was sent " + stub.Requests.Count + " times.");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
    }

    [Theory]
    [InlineData("constructor with HttpClient")]
    [InlineData("service collection")]
    [InlineData("constructor")]
    public async Task Every_attempt_is_signed_once_with_its_own_time_and_nonce(string madeBy)
    {
        var nonces = 0;
        var stub = StubHandler.Json("{}", HttpStatusCode.ServiceUnavailable);
        await using var server = new LoopbackServer(LoopbackServer.Http("{}").Replace("200 OK", "503 Service Unavailable"));
        void Configure(TigrisPartnerOptions options)
        {
            options.ProviderId = "p";
            options.SigningKey = new Secret("k");
            options.TimeProvider = new TestClock { SkipsWaits = true };
            options.NonceFactory = () => "nonce-" + ++nonces;
            if (madeBy == "constructor") options.BaseAddress = server.BaseAddress;
        }

        var options = new TigrisPartnerOptions();
        Configure(options);
        var services = new ServiceCollection();
        services.AddTigrisPartner(Configure).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();
        var client = madeBy switch
        {
            "constructor" => new TigrisPartnerClient(options),
            "service collection" => provider.GetRequiredService<TigrisPartnerClient>(),
            _ => new TigrisPartnerClient(stub.Client(), options),
        };

        await Assert.ThrowsAsync<TigrisPartnerException>(() => client.GetAccessKeyAsync("o", new GetAccessKeyRequest("u", "k")));

        Assert.Equal(3, nonces);
        if (madeBy == "constructor") return;
        Assert.Equal(["nonce-1", "nonce-2", "nonce-3"], stub.Requests.Select(request => request.Headers["X-Tigris-Nonce"]));
        Assert.Equal(3, stub.Requests.Select(request => request.Headers["X-Tigris-Signature"]).Distinct().Count());
        var times = stub.Requests.Select(request => long.Parse(request.Headers["X-Tigris-Time"])).ToArray();
        Assert.True(times[0] < times[1] && times[1] < times[2], string.Join(" ", times));
    }

    [Fact]
    public async Task A_key_is_created_after_a_connection_that_never_came_about()
    {
        var sent = 0;
        var stub = new StubHandler(_ => ++sent == 1
            ? throw new HttpRequestException(HttpRequestError.NameResolutionError, "No such host.", new SocketException((int)SocketError.HostNotFound))
            : StubHandler.JsonAnswer("""{"id":"tid_1","secret_key":"s"}"""));

        var created = await new TigrisPartnerClient(stub.Client(), Options()).CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u"));

        Assert.Equal("tid_1", created.Id);
        Assert.Equal(2, sent);
    }

    [Fact]
    public async Task Options_are_read_when_the_client_is_made()
    {
        var options = Options();
        var stub = StubHandler.Json("{}", HttpStatusCode.ServiceUnavailable);
        var client = new TigrisPartnerClient(stub.Client(), options);
        options.Retry.MaxRetries = 0;

        await Assert.ThrowsAsync<TigrisPartnerException>(() => client.GetAccessKeyAsync("o", new GetAccessKeyRequest("u", "k")));

        Assert.Equal(3, stub.Requests.Count);
    }
}
