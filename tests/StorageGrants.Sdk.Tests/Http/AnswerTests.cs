using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Http;

public class AnswerTests
{
    private static ThingsClient Client(string body, string? contentType = "application/json", int limit = 1 << 20, string? onceOnly = null) =>
        Client(Encoding.UTF8.GetBytes(body), contentType, limit, onceOnly);

    private static ThingsClient Client(byte[] body, string? contentType = "application/json", int limit = 1 << 20, string? onceOnly = null)
    {
        var handler = new StubHandler(_ =>
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        });
        return new ThingsClient(handler.Client()) { Limit = limit, OnceOnly = onceOnly };
    }

    [Fact]
    public async Task Body_and_path_go_out_and_the_answer_comes_back()
    {
        var handler = StubHandler.Json("""{"id":"t1","later":[1,{"x":2}]}""");

        var thing = await new ThingsClient(handler.Client()).CreateAsync(new ThingRequest("ä\"b", new Secret("s")));

        Assert.Equal("t1", thing.Id);
        var sent = Assert.Single(handler.Requests);
        Assert.Equal("https://things.example/api/things", sent.Uri.AbsoluteUri);
        Assert.Equal("application/json", sent.ContentType);
        Assert.Equal("""{"name":"\u00E4\u0022b","password":"s"}""", sent.Body);
    }

    [Fact]
    public async Task Delete_carries_a_body()
    {
        var handler = StubHandler.Json("{}");

        await new ThingsClient(handler.Client()).DeleteAsync(new ThingRequest("a"));

        var sent = Assert.Single(handler.Requests);
        Assert.Equal(HttpMethod.Delete, sent.Method);
        Assert.Contains("\"name\":\"a\"", sent.Body);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><title>Sign in</title></html>", "text/html", "content type text/html, but the body is not JSON. It starts with: <!DOCTYPE html>")]
    [InlineData("<html>x", "application/json", "is not JSON")]
    [InlineData("", "application/json", "is empty")]
    [InlineData("  \r\n ", null, "no content type, but the body is empty")]
    [InlineData("upstream connect error", "text/plain", "It starts with: upstream connect error")]
    [InlineData("""{"id":"t1""", "application/json", "is malformed or cut off (line 1, byte")]
    [InlineData("""{"id":"t1"} trailing""", "application/json", "is malformed or cut off")]
    [InlineData("null", "application/json", "is the JSON value null")]
    [InlineData("""{"name":"x"}""", "application/json", "'id'")]
    [InlineData("""{"id":null}""", "application/json", "has an unexpected form")]
    [InlineData("""{"id":5}""", "application/json", "has an unexpected form (line 1, byte")]
    [InlineData("[]", "application/json", "has an unexpected form")]
    public async Task An_answer_that_is_not_what_was_asked_for_is_described(string body, string? contentType, string expected)
    {
        var error = await Assert.ThrowsAsync<UnreadableResponseException>(() => Client(body, contentType).GetAsync("1"));

        Assert.Contains(expected, error.Message);
        Assert.StartsWith("Things_Get was answered with 200 OK", error.Message);
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.Equal(contentType, error.ContentType);
        Assert.Equal("Things_Get", error.OperationId);
    }

    [Theory]
    [InlineData("""{"id":"t","secret":"canary""")]
    [InlineData("""{"id":5,"secret":"canary"}""")]
    [InlineData("""{"secret":canary}""")]
    [InlineData("""{"secret":tcanary}""")]
    [InlineData("""["canary"]""")]
    [InlineData("""secret="canary" """)]
    [InlineData(""")]}',{"secret":"canary"}""")]
    [InlineData("""{"secret":{"deep":["canary"]}, "id": nope""")]
    public async Task The_description_of_an_unreadable_answer_never_quotes_a_value(string body)
    {
        var error = await Assert.ThrowsAsync<UnreadableResponseException>(() => Client(body).GetAsync("1"));

        Assert.DoesNotContain("canary", error.ToString());
        Assert.DoesNotContain("canary", error.Excerpt);
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        var thing = await Client([0xEF, 0xBB, 0xBF, .. """{"id":"t1"}"""u8]).GetAsync("1");

        Assert.Equal("t1", thing.Id);
    }

    [Fact]
    public async Task An_answer_may_reach_the_limit_and_not_pass_it()
    {
        var body = """{"id":"t1"}""";

        Assert.Equal("t1", (await Client(body, limit: body.Length).GetAsync("1")).Id);
        var error = await Assert.ThrowsAsync<UnreadableResponseException>(() => Client(body, limit: body.Length - 1).GetAsync("1"));
        Assert.Contains("is longer than the limit of 10 bytes", error.Message);
    }

    [Fact]
    public async Task An_absurd_announced_length_does_not_empty_the_answer()
    {
        var handler = new StubHandler(_ =>
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"id":"t1"}"""));
            content.Headers.ContentLength = long.MaxValue;
            return new HttpResponseMessage { Content = content };
        });

        Assert.Equal("t1", (await new ThingsClient(handler.Client()).GetAsync("1")).Id);
    }

    [Fact]
    public async Task A_long_answer_without_announced_length_is_read_whole()
    {
        var id = new string('x', 100_000);
        var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(new SlowStream("{\"id\":\"" + id + "\"}")) });

        Assert.Equal(id, (await new ThingsClient(handler.Client()).GetAsync("1")).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"anything":1}""")]
    public async Task A_call_without_result_accepts_nothing_or_json(string body) => await Client(body).PingAsync();

    [Fact]
    public async Task A_call_without_result_refuses_a_page_of_a_proxy() =>
        await Assert.ThrowsAsync<UnreadableResponseException>(() => Client("<html>sign in</html>", "text/html").PingAsync());

    [Theory]
    [InlineData("""{"id":"t"}""", null)]
    [InlineData("""{"id":"t","secret":""}""", null)]
    [InlineData("""{"id":"t","secret":null}""", null)]
    [InlineData("""{"id":"t","secret":5}""", null)]
    [InlineData("""{"id":"t","nested":{"secret":"x"}}""", null)]
    [InlineData("""{"id":"t","secret":"can""", null)]
    [InlineData("", null)]
    [InlineData("<html>", null)]
    [InlineData("""{"secret":"canary"}""", "canary")]
    [InlineData("""{"secret":"canary","id":"t""", "canary")]
    public async Task A_missing_once_only_secret_is_an_error_that_says_it_is_lost(string body, string? salvaged)
    {
        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => Client(body, onceOnly: "secret").CreateAsync(new ThingRequest("a")));

        Assert.Equal("secret", error.PropertyName);
        Assert.Equal("Things_Create", error.OperationId);
        Assert.Equal(salvaged, error.Secret?.Reveal());
        Assert.Contains(salvaged is null ? "That secret is lost: rotate or delete the key" : "The secret itself is in this exception's Secret property", error.Message);
        Assert.IsType<UnreadableResponseException>(error.InnerException);
        Assert.DoesNotContain("canary", error.ToString());
    }

    [Fact]
    public async Task A_client_made_for_tests_says_that_it_cannot_send()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new ThingsClient().GetAsync("1"));

        Assert.Contains("ThingsClient was made by its constructor for tests", error.Message);
    }

    private sealed class SlowStream(string text) : System.IO.MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, System.Threading.CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
    }
}
