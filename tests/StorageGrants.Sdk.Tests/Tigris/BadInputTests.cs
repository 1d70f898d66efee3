using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

/// <summary>Answers no service should give.</summary>
public class BadInputTests
{
    private static TigrisPartnerClient Client(string json, Action<TigrisPartnerOptions>? change = null) => Client(_ => StubHandler.JsonAnswer(json), change);

    private static TigrisPartnerClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer, Action<TigrisPartnerOptions>? change = null)
    {
        var options = Partner.VectorOptions();
        change?.Invoke(options);
        return new TigrisPartnerClient(new StubHandler(answer).Client(), options);
    }

    private static Task<ListAccessKeysResponse> ListAsync(TigrisPartnerClient client) => client.ListAccessKeysPageAsync("o", new ListAccessKeysRequest("u"));

    private static string Keys(int count, int nameLength)
    {
        var name = new string('n', nameLength);
        var keys = string.Join(",", Enumerable.Range(0, count).Select(i => "{\"id\":\"tid_" + i + "\",\"name\":\"" + name + "\",\"status\":\"Active\"}"));
        return "{\"keys\":[" + keys + "]}";
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_megabytes_are_read_whole(bool announced)
    {
        var json = Keys(10_000, 1_000);
        Assert.True(json.Length > 10_000_000);
        var client = Client(_ =>
        {
            var response = StubHandler.JsonAnswer(json);
            if (!announced) response.Content.Headers.ContentLength = null;
            return response;
        });

        var page = await ListAsync(client);

        Assert.Equal(10_000, page.Keys.Count);
        Assert.Equal("tid_9999", page.Keys[^1].Id);
    }

    [Fact]
    public async Task Ten_megabytes_above_the_limit_are_refused_with_the_limit()
    {
        var error = await Assert.ThrowsAsync<UnreadableResponseException>(() => ListAsync(Client(Keys(10_000, 1_000), options => options.MaxResponseBytes = 1_000_000)));

        Assert.Contains("is longer than the limit of 1000000 bytes", error.Message);
        Assert.InRange(error.Message.Length, 1, 1_000);
    }

    [Fact]
    public async Task Ten_megabytes_of_an_error_are_shortened()
    {
        var body = "{\"message\":\"" + new string('x', 10_000_000) + "\"}";

        var error = await Assert.ThrowsAsync<TigrisPartnerException>(() => ListAsync(Client(_ => StubHandler.JsonAnswer(body, HttpStatusCode.BadRequest))));

        Assert.InRange(error.ErrorBody.Length, 1, 16 * 1024);
        Assert.InRange(error.Message.Length, 1, 2_000);
    }

    [Fact]
    public async Task A_service_that_never_answers_runs_into_the_timeout_of_the_client()
    {
        var clock = new TestClock();
        var never = new TaskCompletionSource<HttpResponseMessage>();
        var options = Partner.Options();
        options.TimeProvider = clock;
        options.Timeout = TimeSpan.FromSeconds(30);
        var stub = new StubHandler((_, token) => never.Task.WaitAsync(token));

        var call = ListAsync(new TigrisPartnerClient(stub.Client(), options));
        await clock.FirstWait;
        clock.Advance(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<RequestTimeoutException>(() => call);
        Assert.Equal("Tigris_ListAccessKeys had no complete answer within 30 seconds.", error.Message);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_success_whose_body_is_an_error_is_an_error()
    {
        const string Error = """ { "message" : "no such key" } """;
        var client = Client(Error);

        foreach (var call in new Func<Task>[]
        {
            () => client.DeleteAccessKeyAsync("o", new DeleteAccessKeyRequest("u", "k")),
            () => client.UpdateAccessKeyAsync("o", new UpdateAccessKeyRequest("u", "k")),
            () => client.GetBucketAsync("o", "b"),
            () => ListAsync(client),
        })
        {
            var error = await Assert.ThrowsAsync<TigrisPartnerException>(call);
            Assert.Equal(HttpStatusCode.OK, error.StatusCode);
            Assert.Equal("no such key", error.VendorMessage);
            Assert.Contains("with 200 OK: no such key", error.Message);
        }

        var lost = await Assert.ThrowsAsync<OnceOnlySecretException>(() => client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u")));
        Assert.Equal("no such key", Assert.IsType<TigrisPartnerException>(lost.InnerException).VendorMessage);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("""{"message":"done","id":"k"}""")]
    [InlineData("""{"message":5}""")]
    [InlineData("""{"done":true}""")]
    public async Task Any_other_body_of_a_call_that_answers_nothing_is_success(string body)
    {
        await Client(body).DeleteAccessKeyAsync("o", new DeleteAccessKeyRequest("u", "k"));
    }

    [Fact]
    public async Task Unknown_fields_are_skipped_however_deep()
    {
        var json = """{"later":{"a":[1,{"b":null}]},"keys":[{"new":[[]],"id":"k","name":"n","status":"Sleeping","x":{}}],"y":"z"}""";

        var key = Assert.Single((await ListAsync(Client(json))).Keys);

        Assert.Equal("k", key.Id);
        Assert.False(key.Status.IsKnown);
        Assert.Equal("Sleeping", key.Status.WireText);
    }

    [Fact]
    public async Task Of_duplicate_fields_the_last_counts()
    {
        var created = await Client("""{"id":"first","secret_key":"s1","secret_key":"s2","id":"last"}""").CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u"));

        Assert.Equal("last", created.Id);
        Assert.Equal("s2", created.SecretKey.Reveal());
    }

    [Fact]
    public async Task A_secret_whose_last_duplicate_is_no_text_is_not_taken_for_read()
    {
        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(
            () => Client("""{"id":"k","secret_key":"s1","secret_key":null}""").CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u")));

        Assert.DoesNotContain("s1", error.ToString());
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e400")]
    [InlineData("1.5")]
    [InlineData("\"12\"")]
    [InlineData("[1]")]
    public async Task A_number_out_of_range_names_its_place(string number)
    {
        var error = await Assert.ThrowsAsync<UnreadableResponseException>(() => Client("{\"bucket\":{\"name\":\"b\",\"size\":" + number + "}}").GetBucketAsync("o", "b"));

        Assert.Contains("size", error.Message);
        Assert.Contains("line 1, byte", error.Message);
    }

    [Fact]
    public async Task The_largest_number_is_read()
    {
        var answer = await Client("""{"bucket":{"name":"b","size":9223372036854775807}}""").GetBucketAsync("o", "b");

        Assert.Equal(long.MaxValue, answer.Bucket!.Size);
    }

    [Fact]
    public async Task Text_deeper_than_a_reader_goes_is_refused()
    {
        var deep = new StringBuilder("{\"keys\":").Insert(8, "[", 100_000).Append('}').ToString();

        await Assert.ThrowsAsync<UnreadableResponseException>(() => ListAsync(Client(deep)));
    }
}
