using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class RedirectTests
{
    private static string RedirectTo(Uri target) => "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + target + "v2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private static TigrisPartnerOptions OptionsFor(Uri address)
    {
        var options = Partner.Options();
        options.BaseAddress = address;
        return options;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_redirect_is_not_followed_and_says_why(bool withHttpClient)
    {
        await using var target = new LoopbackServer(LoopbackServer.Http("{}"));
        await using var server = new LoopbackServer(RedirectTo(target.BaseAddress));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var options = OptionsFor(server.BaseAddress);
        var probe = withHttpClient ? new PartnerProbe(http, options) : new PartnerProbe(options);

        var error = await Assert.ThrowsAsync<RedirectRefusedException>(() => probe.CallAsync(HttpMethod.Post, "/v1"));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, error.StatusCode);
        Assert.Equal(target.BaseAddress + "v2", error.Location);
        Assert.Equal("Probe", error.OperationId);
        Assert.Contains("The request was not sent again, because its signature covers the URL", error.Message);
    }

    [Fact]
    public async Task An_http_client_that_followed_a_redirect_is_found_out()
    {
        await using var target = new LoopbackServer(LoopbackServer.Http("{}"));
        await using var server = new LoopbackServer(RedirectTo(target.BaseAddress));
        using var http = new HttpClient();

        var error = await Assert.ThrowsAsync<RedirectRefusedException>(() => new PartnerProbe(http, OptionsFor(server.BaseAddress)).CallAsync(HttpMethod.Post, "/v1"));

        Assert.Null(error.StatusCode);
        Assert.Contains("The HTTP client followed a redirect to " + target.BaseAddress + "v2", error.Message);
        Assert.Contains("AllowAutoRedirect = false", error.Message);
    }

    [Fact]
    public async Task The_handler_finds_it_out_as_well()
    {
        await using var target = new LoopbackServer(LoopbackServer.Http("{}"));
        await using var server = new LoopbackServer(RedirectTo(target.BaseAddress));
        using var http = Partner.SigningClient(OptionsFor(server.BaseAddress), new SocketsHttpHandler { AllowAutoRedirect = true });

        await Assert.ThrowsAsync<RedirectRefusedException>(() => http.GetAsync(server.BaseAddress));
    }
}
