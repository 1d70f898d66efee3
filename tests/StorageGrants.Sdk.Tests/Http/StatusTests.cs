using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Http;

public class StatusTests
{
    private const string Canary = "cAnary/7+f\"3ä";

    private static ThingsClient Client(HttpStatusCode status, string body, string contentType = "application/json") =>
        new(new StubHandler(_ => new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, contentType) }).Client());

    [Theory]
    [InlineData(400, "400 BadRequest")]
    [InlineData(401, "401 Unauthorized")]
    [InlineData(409, "409 Conflict")]
    [InlineData(429, "429 TooManyRequests")]
    [InlineData(500, "500 InternalServerError")]
    [InlineData(599, "599")]
    public async Task An_error_status_is_a_typed_error(int status, string name)
    {
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => Client((HttpStatusCode)status, """{"message":"no"}""").GetAsync("1"));

        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.Equal("""{"message":"no"}""", error.ErrorBody);
        Assert.Equal("Things_Get", error.OperationId);
        Assert.StartsWith("Things_Get was answered with " + name + ": ", error.Message);
        Assert.Null(error.RequestId);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_refused(int status)
    {
        var handler = new StubHandler(_ =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status);
            response.Headers.Location = new Uri("https://elsewhere.example/x?token=canary#canary");
            return response;
        });

        var error = await Assert.ThrowsAsync<RedirectRefusedException>(() => new ThingsClient(handler.Client()).GetAsync("1"));

        Assert.Equal("https://elsewhere.example/x", error.Location);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.DoesNotContain("canary", error.ToString());
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData("plain {0} text", "text/plain")]
    [InlineData("<p>{0}</p>", "text/html")]
    [InlineData("{{\"message\":\"bad {0}\"}}", "application/json")]
    [InlineData("{{\"deep\":[{{\"{0}\":\"{0}\"}}]}}", "application/json")]
    [InlineData("{{\"message\":\"bad {0}", "application/json")]
    public async Task A_request_secret_that_the_service_echoes_is_masked(string template, string contentType)
    {
        var spellings = new[]
        {
            Canary,
            Uri.EscapeDataString(Canary),
            WebUtility.HtmlEncode(Canary),
            System.Text.Json.JsonEncodedText.Encode(Canary).ToString(),
        };
        if (contentType == "application/json")
            spellings = [System.Text.Json.JsonEncodedText.Encode(Canary).ToString(), "\\u0063Anary\\/7\\u002bf\\\"3\u00e4"];
        foreach (var spelling in spellings)
        {
            var client = Client(HttpStatusCode.BadRequest, string.Format(template, spelling), contentType);

            var error = await Assert.ThrowsAsync<ApiErrorException>(() => client.CreateAsync(new ThingRequest("a", new Secret(Canary))));

            var shown = error.ToString() + error.ErrorBody;
            Assert.DoesNotContain("nary", shown);
            Assert.DoesNotContain("7", error.ErrorBody);
        }
    }

    [Fact]
    public async Task Utf16_does_not_hide_an_echoed_secret()
    {
        var handler = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new ByteArrayContent(Encoding.Unicode.GetBytes("key canary9 is bad")) });

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => new ThingsClient(handler.Client()).CreateAsync(new ThingRequest("a", new Secret("canary9"))));

        Assert.Equal("key *** is bad", error.ErrorBody);
    }

    [Fact]
    public async Task A_secret_that_is_no_valid_unicode_does_not_hide_the_error()
    {
        var client = Client(HttpStatusCode.BadRequest, """{"message":"no"}""");
        var request = new ThingRequest("a", new Secret("cut \uD800 surrogate"));

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => client.CreateAsync(request));

        Assert.Equal("""{"message":"no"}""", error.ErrorBody);
    }

    [Fact]
    public async Task Long_bodies_are_cut_and_line_breaks_do_not_reach_the_message()
    {
        var client = Client(HttpStatusCode.BadGateway, "first\r\n2026-01-01 forged log line\u2028x\u0007" + new string('y', 200_000), "text/plain");

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => client.GetAsync("1"));

        Assert.DoesNotContain('\n', error.Message);
        Assert.DoesNotContain('\u2028', error.Message);
        Assert.DoesNotContain('\u0007', error.Message);
        Assert.True(error.Message.Length < 700, "length " + error.Message.Length);
        Assert.Equal(16 * 1024, error.ErrorBody.Length);
    }

    [Fact]
    public async Task The_request_id_of_the_service_is_kept()
    {
        var handler = new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.Conflict);
            response.Headers.TryAddWithoutValidation("X-Request-Id", "req-1");
            return response;
        });

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => new ThingsClient(handler.Client()).GetAsync("1"));

        Assert.Equal("req-1", error.RequestId);
        Assert.Equal("", error.ErrorBody);
    }
}
