using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Http;

public class ConnectionTests
{
    private const string Announced = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n";

    [Fact]
    public async Task A_connection_reset_before_the_answer_is_a_transport_error()
    {
        await using var server = new LoopbackServer("", reset: true);
        using var http = new HttpClient();

        var error = await Assert.ThrowsAsync<TransportException>(() => new ThingsClient(http, server.BaseAddress).GetAsync("1"));

        Assert.Equal("Things_Get", error.OperationId);
        Assert.StartsWith("Things_Get had no complete answer: the connection failed (", error.Message);
        Assert.IsAssignableFrom<HttpRequestException>(error.InnerException);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_cut_off_by_the_connection_is_a_transport_error(bool reset)
    {
        await using var server = new LoopbackServer(Announced + """{"id":"canary""", reset);
        using var http = new HttpClient();

        var error = await Assert.ThrowsAsync<TransportException>(() => new ThingsClient(http, server.BaseAddress).GetAsync("1"));

        Assert.DoesNotContain("canary", error.ToString());
    }

    [Fact]
    public async Task A_once_only_secret_cut_off_by_the_connection_is_said_to_be_lost()
    {
        await using var server = new LoopbackServer(Announced + """{"secret":"canary""");
        using var http = new HttpClient();

        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(
            () => new ThingsClient(http, server.BaseAddress) { OnceOnly = "secret" }.CreateAsync(new ThingRequest("a")));

        Assert.IsType<TransportException>(error.InnerException);
        Assert.Null(error.Secret);
        Assert.DoesNotContain("canary", error.ToString());
    }

    [Fact]
    public async Task An_error_status_counts_more_than_its_body_being_cut_off()
    {
        await using var server = new LoopbackServer(Announced.Replace("200 OK", "503 Service Unavailable") + "{");
        using var http = new HttpClient();

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => new ThingsClient(http, server.BaseAddress).GetAsync("1"));

        Assert.Equal(503, (int)error.StatusCode);
    }

    [Fact]
    public async Task A_cause_that_quotes_a_secret_is_left_out()
    {
        var handler = new StubHandler((_, _) => throw new HttpRequestException("cannot send canary9", new IOException("canary9")));

        var error = await Assert.ThrowsAsync<TransportException>(() => new ThingsClient(handler.Client()).CreateAsync(new ThingRequest("a", new Secret("canary9"))));

        Assert.DoesNotContain("canary9", error.ToString());
        Assert.Contains("cannot send ***", error.Message);
    }
}
