using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.Backblaze;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Backblaze;

public class ErrorTests
{
    private static readonly CreateKeyRequest s_create = new("acc", [Capability.ListFiles], "k");

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "duplicate_bucket_name", false)]
    [InlineData(HttpStatusCode.Unauthorized, "unauthorized", true)]
    [InlineData(HttpStatusCode.Forbidden, "unauthorized", true)]
    [InlineData(HttpStatusCode.Unauthorized, "unsupported", false)]
    [InlineData(HttpStatusCode.Forbidden, "access_denied", false)]
    public async Task The_vendors_error_keeps_status_code_message_and_request_id(HttpStatusCode status, string code, bool isUnauthorized)
    {
        var stub = B2.Service((_, _) =>
        {
            var answer = B2.Error(status, code, "K001c4nary and token-1 are secrets");
            answer.Headers.Add("X-Request-Id", "r-1");
            return answer;
        });

        var error = await Assert.ThrowsAsync<BackblazeException>(() => new BackblazeClient(stub.Client(), B2.Options()).CreateKeyAsync(s_create, TestContext.Current.CancellationToken));

        Assert.Equal((status, code, "r-1", "b2_create_key", isUnauthorized), (error.StatusCode, error.Code, error.RequestId, error.OperationId, error.IsUnauthorized));
        Assert.Equal("*** and *** are secrets", error.VendorMessage);
        Assert.Contains("b2_create_key with " + (int)status, error.Message);
        Assert.Contains("(" + code + ")", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>proxy</html>")]
    [InlineData("{\"code\":5,\"message\":[],\"status\":\"400\"}")]
    [InlineData("[{\"code\":\"x\"}]")]
    [InlineData("{\"status\":400,\"code\":")]
    public async Task An_error_in_another_form_has_no_code(string body)
    {
        var stub = B2.Service((_, _) => StubHandler.JsonAnswer(body, HttpStatusCode.BadRequest));

        var error = await Assert.ThrowsAsync<BackblazeException>(() => new BackblazeClient(stub.Client(), B2.Options()).CreateKeyAsync(s_create, TestContext.Current.CancellationToken));

        Assert.Null(error.Code);
        Assert.Null(error.VendorMessage);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
    }

    [Fact]
    public async Task Success_with_the_body_of_an_error_is_an_error_and_the_lost_secret_is_reported()
    {
        var stub = B2.Service((_, _) => StubHandler.JsonAnswer("""{"status":500,"code":"internal_error","message":"oops"}"""));

        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => new BackblazeClient(stub.Client(), B2.Options()).CreateKeyAsync(s_create, TestContext.Current.CancellationToken));

        Assert.Equal("internal_error", Assert.IsType<BackblazeException>(error.InnerException).Code);
        Assert.StartsWith("b2_create_key was answered with a status of success and an error in the body. No secret came with it; whether the call made or changed a key is not known", error.Message);
        Assert.DoesNotContain("succeeded", error.Message);
        Assert.DoesNotContain("lost", error.Message);
    }

    [Fact]
    public async Task A_secret_in_an_unreadable_answer_is_saved()
    {
        var stub = B2.Service((_, _) => StubHandler.JsonAnswer("""{"applicationKeyId":5,"applicationKey":"K001only"}"""));

        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => new BackblazeClient(stub.Client(), B2.Options()).CreateKeyAsync(s_create, TestContext.Current.CancellationToken));

        Assert.Equal("K001only", error.Secret!.Reveal());
        Assert.DoesNotContain("K001only", error.ToString());
    }

    [Fact]
    public async Task A_secret_in_a_list_is_saved_as_well()
    {
        var stub = B2.Service((_, _) => StubHandler.JsonAnswer("""[{"applicationKeyId":5,"applicationKey":"K001only","groupMember":{"accountId":"a","email":"e"}}]"""));

        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => new BackblazeGroupsClient(stub.Client(), B2.Options())
            .CreateGroupMemberAsync(new CreateGroupMemberRequest("a", "g", "e@x"), TestContext.Current.CancellationToken));

        Assert.Equal("K001only", error.Secret!.Reveal());
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "too_many_requests")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "service_unavailable")]
    public async Task Lists_wait_as_long_as_asked_and_creating_is_never_repeated(HttpStatusCode status, string code)
    {
        var clock = new TestClock { SkipsWaits = true };
        var options = B2.Options();
        options.Retry.MaxRetries = 2;
        options.TimeProvider = clock;
        var calls = 0;
        var stub = B2.Service((_, _) =>
        {
            if (++calls > 1) return B2.Keys("null", "k1");
            var answer = B2.Error(status, code);
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7));
            return answer;
        });
        var client = new BackblazeClient(stub.Client(), options);

        Assert.Single((await client.ListKeysPageAsync(new ListKeysRequest("acc"), TestContext.Current.CancellationToken)).Keys);
        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);

        calls = 0;
        var error = await Assert.ThrowsAsync<BackblazeException>(() => client.CreateKeyAsync(s_create, TestContext.Current.CancellationToken));
        Assert.Equal((1, TimeSpan.FromSeconds(7)), (calls, error.RetryAfter));
    }

    [Fact]
    public async Task Pages_end_at_null_and_not_at_a_short_page()
    {
        var pages = new Queue<HttpResponseMessage>([B2.Keys("\"k2\"", "k1"), B2.Keys("\"k3-gone\""), B2.Keys("null", "k4")]);
        var stub = B2.Service((_, _) => pages.Dequeue());
        var client = new BackblazeClient(stub.Client(), B2.Options());

        Assert.Equal(["k1", "k4"], await client.ListKeysAsync(new ListKeysRequest("acc").WithMaxKeyCount(1000)).Select(key => key.ApplicationKeyId).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            [null, "k2", "k3-gone"],
            stub.Requests.Where(request => request.Body is not null).Select(request => JsonDocument.Parse(request.Body!).RootElement.TryGetProperty("startApplicationKeyId", out var start) ? start.GetString() : null));
    }

    [Fact]
    public async Task Capabilities_that_are_new_stay_readable()
    {
        var stub = B2.Service((_, _) => throw new InvalidOperationException());

        var account = await new BackblazeClient(stub.Client(), B2.Options()).AuthorizeAccountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["listKeys", "readFilms"], account.ApiInfo.StorageApi.Allowed.Capabilities.Select(capability => capability.WireText));
        Assert.False(account.ApiInfo.StorageApi.Allowed.Capabilities[1].IsKnown);
        Assert.Null(account.ApiInfo.StorageApi.Allowed.Buckets![0].Name);
        Assert.DoesNotContain("token-1", account.ToString() + JsonSerializer.Serialize(account));
    }

    [Fact]
    public async Task A_redirect_is_refused()
    {
        var stub = B2.Service((_, _) => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://elsewhere.example/") } });

        await Assert.ThrowsAsync<RedirectRefusedException>(() => new BackblazeClient(stub.Client(), B2.Options()).CreateKeyAsync(s_create, TestContext.Current.CancellationToken));
    }
}
