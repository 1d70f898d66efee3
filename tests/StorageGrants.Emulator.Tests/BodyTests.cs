using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class BodyTests : EmulatorTest
{
    [Theory]
    [InlineData("""{"user_id":"u","buckets_role":[]}""", "buckets_role is no member", "buckets_roles")]
    [InlineData("""{"user_id":"u","limit":1}""", "limit is no member", "create_policies")]
    [InlineData("{}", "user_id is required and missing")]
    [InlineData("""{"user_id":1}""", "user_id must be a string, not the number 1")]
    [InlineData("""{"user_id":null}""", "user_id must be a string, not null")]
    [InlineData("""{"user_id":"u","user_role":"Owner"}""", "user_role is \"Owner\"", "\"Admin\", \"Member\"")]
    [InlineData("""{"user_id":"u","user_role":"admin"}""", "user_role is \"admin\"")]
    [InlineData("""{"user_id":"u","buckets_roles":{}}""", "buckets_roles must be an array, not an object")]
    [InlineData("""{"user_id":"u","buckets_roles":["a"]}""", "buckets_roles[0] must be an object, not a string")]
    [InlineData("""{"user_id":"u","buckets_roles":[{"bucket_name":"a","role":"Editor"},{"role":"Editor"}]}""", "buckets_roles[1].bucket_name is required")]
    [InlineData("""{"user_id":"u","buckets_roles":[{"bucket_name":"a","role":"Read Only"}]}""", "buckets_roles[0].role is \"Read Only\"", "\"ReadOnly\"")]
    [InlineData("""{"user_id":"u","attach_policies":[true]}""", "attach_policies[0] must be a string, not a boolean")]
    [InlineData("""{"user_id":"u","create_policies":[{"name":"a b","document":{"Version":"2012-10-17","Statement":[]}}]}""", "create_policies[0].name is \"a b\"")]
    [InlineData("""{"user_id":"u","create_policies":[{"name":"a","document":{"Version":"2008-10-17","Statement":[]}}]}""", "create_policies[0].document.Version", "2012-10-17")]
    [InlineData("""{"user_id":"u","create_policies":[{"name":"a","document":{"Version":"2012-10-17","Statement":[{"Effect":"allow","Action":[],"Resource":[]}]}}]}""", "Statement[0].Effect")]
    [InlineData("[]", "The body must be an object, not an array")]
    [InlineData("null", "The body must be an object, not null")]
    [InlineData("""{"user_id":"u","user_id":"v"}""", "user_id is given more than once")]
    [InlineData("""{"user_id":"u","user\u005fid":"v"}""", "user_id is given more than once")]
    public async Task A_body_that_breaks_its_schema_is_refused(string body, params string[] parts)
    {
        (await Client.PostAsync("key", body)).Refused(InvalidBodyStatus, parts);
        (await Client.PostAsync("access-keys", body)).Refused(InvalidBodyStatus, parts);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{'user_id':'u'}")]
    [InlineData("""{"user_id":"u",}""")]
    [InlineData("""{"user_id":"u"} x""")]
    [InlineData("""{"user_id":"u"/* no */}""")]
    [InlineData("""{"user_id":NaN}""")]
    [InlineData("user_id=u")]
    [InlineData("""{"user_id":"\ud800"}""")]
    [InlineData("""{"\udc00":"u"}""")]
    public async Task A_body_that_is_not_json_is_refused(string body) =>
        (await Client.PostAsync("key", body)).Refused(MalformedBodyStatus, "body");

    [Fact]
    public async Task A_syntax_error_has_its_place() =>
        (await Client.PostAsync("key", "{\n  \"user_id\": u\n}")).Refused(MalformedBodyStatus, "line 2, column 14");

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"a\":", 100_000)]
    public async Task Deep_json_is_refused(string open, int depth) =>
        (await Client.PostAsync("key", new StringBuilder().Insert(0, open, depth).ToString())).Refused(MalformedBodyStatus, "deep");

    [Fact]
    public async Task Deep_json_in_a_place_that_is_not_closed_is_refused_too()
    {
        var deep = new string('[', 300) + new string(']', 300);
        var body = """{"user_id":"u","buckets_roles":[{"bucket_name":"a","role":"Editor","x":""" + deep + "}]}";
        (await Client.PostAsync("key", body)).Refused(MalformedBodyStatus, "deep");
    }

    [Fact]
    public async Task Members_of_a_place_that_is_not_closed_are_let_through() =>
        (await Client.CreateKeyAsync(more: ""","buckets_roles":[{"bucket_name":"a","role":"Editor","note":"x"}]""")).Ok();

    [Fact]
    public async Task A_byte_order_mark_is_refused() =>
        (await SendBytes([0xEF, 0xBB, 0xBF, .. """{"user_id":"u"}"""u8])).Refused(MalformedBodyStatus, "byte order mark");

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        (await SendBytes([.. """{"user_id":" """u8, 0xC3, 0x28, .. "\"}"u8])).Refused(MalformedBodyStatus, "UTF-8");
        (await SendBytes(Encoding.Unicode.GetBytes("""{"user_id":"u"}"""))).Refused(MalformedBodyStatus);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    [InlineData("json")]
    public async Task Another_content_type_is_refused(string? type) =>
        (await SendBytes([.. """{"user_id":"u"}"""u8], type)).Refused(UnsupportedContentTypeStatus, "application/json");

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    public async Task Spellings_of_the_content_type_are_accepted(string type) => (await SendBytes([.. """{"user_id":"u"}"""u8], type)).Ok();

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        var content = SignedClient.Json("""{"user_id":"u"}""");
        content.Headers.ContentEncoding.Add("gzip");
        (await Client.SendAsync(HttpMethod.Post, "key", content)).Refused(UnsupportedContentTypeStatus, "Content-Encoding");
    }

    [Fact]
    public async Task No_body_at_all_is_refused() =>
        (await Client.SendAsync(HttpMethod.Post, "key", null)).Refused(UnsupportedContentTypeStatus, "Content-Type");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_largest_body_is_accepted_and_a_larger_one_is_not(bool chunked)
    {
        (await Send(Padded(MaxBodyBytes), chunked)).Ok();
        (await Send(Padded(MaxBodyBytes + 1), chunked)).Refused(BodyTooLargeStatus, "1048576");
    }

    [Fact]
    public async Task A_chunked_body_is_read_whole() => (await Send([.. """{"user_id":"u"}"""u8], chunked: true)).Ok();

    [Fact]
    public async Task Every_problem_is_listed_up_to_a_number()
    {
        var reply = (await Client.PostAsync("key", """{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}""")).Refused(InvalidBodyStatus, "user_id", "a is no", "d is no");
        Assert.Equal(MaxReportedViolations, reply.Message.Split("; ").Length - (reply.Message.Split("; accepted").Length - 1));
    }

    [Fact]
    public async Task A_secret_in_the_wrong_place_is_not_repeated()
    {
        var reply = await Client.PostAsync("key", """{"user_id":"u","user_role":"tsec_canary","tsec_canary":1,"buckets_roles":[{"bucket_name":"a","role":"tsec_canary"}]}""");
        reply.Refused(InvalidBodyStatus, "user_role", "***");
        Assert.DoesNotContain("canary", reply.Text);
    }

    [Fact]
    public async Task A_refused_body_changes_nothing()
    {
        (await Client.PostAsync("key", """{"user_id":"u","nope":1}""")).Refused(InvalidBodyStatus);
        Assert.Equal(0, (await Client.PostAsync("keys", """{"user_id":"u"}""")).Ok().Json.GetProperty("keys").GetArrayLength());
    }

    private static byte[] Padded(int length)
    {
        const string Start = """{"user_id":"u","name":" """, End = "\"}";
        return Encoding.UTF8.GetBytes(Start + new string('x', length - Start.Length - End.Length) + End);
    }

    private Task<Reply> Send(byte[] body, bool chunked)
    {
        HttpContent content = chunked ? new StreamContent(new Unsized(body)) : new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = Client.Signed(HttpMethod.Post, Client.Url("key"), content);
        request.Headers.TransferEncodingChunked = chunked;
        return Client.SendAsync(request);
    }

    private Task<Reply> SendBytes(byte[] body, string? type = "application/json")
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return Client.SendAsync(HttpMethod.Post, "key", content);
    }

    /// <summary>A stream whose length nobody can ask.</summary>
    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1000)]);
    }
}
