using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Backblaze;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Sdk.Tests.Support;
using Xunit;
using V3 = StorageGrants.Backblaze.V3;

namespace StorageGrants.Sdk.Tests.Backblaze;

public class AuthorizationTests
{
    private static readonly ListBucketsRequest s_list = new("acc");

    private static HttpResponseMessage NoBuckets => StubHandler.JsonAnswer("""{"buckets":[]}""");

    [Fact]
    public async Task The_key_is_exchanged_once_and_calls_go_where_the_answer_says_with_the_bare_token()
    {
        var stub = B2.Service((_, _) => NoBuckets);
        var client = new BackblazeClient(stub.Client(), B2.Options());

        Assert.Equal("acc", await client.GetAccountIdAsync(TestContext.Current.CancellationToken));
        await client.ListBucketsAsync(s_list, TestContext.Current.CancellationToken);
        await client.ListBucketsAsync(s_list, TestContext.Current.CancellationToken);

        var sent = stub.Requests.ToArray();
        Assert.Equal(
            ["GET https://api.backblazeb2.com/b2api/v4/b2_authorize_account", "POST https://" + B2.ApiHost + "/b2api/v4/b2_list_buckets", "POST https://" + B2.ApiHost + "/b2api/v4/b2_list_buckets"],
            sent.Select(request => request.Method + " " + request.Uri));
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("0014key:K001c4nary")), sent[0].Headers["Authorization"]);
        Assert.Equal(["token-1", "token-1"], sent.Skip(1).Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Each_version_and_the_groups_authorize_with_their_own_path()
    {
        var stub = B2.Service((request, _) => request.RequestUri!.AbsolutePath.Contains("groups") ? StubHandler.JsonAnswer("""{"groups":[]}""") : NoBuckets);

        await new V3.BackblazeV3Client(stub.Client(), B2.Options()).ListBucketsAsync(new V3.ListBucketsRequest("acc"), TestContext.Current.CancellationToken);
        await new BackblazeGroupsClient(stub.Client(), B2.Options()).ListGroupsPageAsync(new ListGroupsRequest("acc"), TestContext.Current.CancellationToken);

        Assert.Equal(
            ["/b2api/v3/b2_authorize_account", "/b2api/v3/b2_list_buckets", "/b2api/v3/b2_authorize_account", "/b2api/v3/b2_list_groups"],
            stub.Requests.Select(request => request.Uri.AbsolutePath));
    }

    [Theory]
    [InlineData(BackblazeErrorCodes.ExpiredAuthToken)]
    [InlineData(BackblazeErrorCodes.BadAuthToken)]
    public async Task A_refused_token_is_renewed_once_even_for_a_call_that_is_never_repeated(string code)
    {
        var stub = B2.Service((_, token) => token == "token-1" ? B2.Error(HttpStatusCode.Unauthorized, code) : StubHandler.JsonAnswer(B2.Key("k")));
        var client = new BackblazeClient(stub.Client(), B2.Options());

        Assert.Equal("k", (await client.DeleteKeyAsync(new DeleteKeyRequest("k"), TestContext.Current.CancellationToken)).ApplicationKeyId);

        Assert.Equal(["token-1", "token-2"], stub.Requests.Where(request => request.Method == HttpMethod.Post).Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_token_that_is_refused_again_ends_the_call()
    {
        var stub = B2.Service((_, _) => B2.Error(HttpStatusCode.Unauthorized, BackblazeErrorCodes.ExpiredAuthToken));
        var client = new BackblazeClient(stub.Client(), B2.Options());

        var error = await Assert.ThrowsAsync<BackblazeException>(() => client.ListBucketsAsync(s_list, TestContext.Current.CancellationToken));

        Assert.Equal(BackblazeErrorCodes.ExpiredAuthToken, error.Code);
        Assert.Equal(4, stub.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "unauthorized")]
    [InlineData(HttpStatusCode.Unauthorized, "unsupported")]
    [InlineData(HttpStatusCode.Forbidden, "expired_auth_token")]
    [InlineData(HttpStatusCode.BadRequest, "bad_auth_token")]
    public async Task Nothing_else_renews_the_token(HttpStatusCode status, string code)
    {
        var stub = B2.Service((_, _) => B2.Error(status, code));
        var client = new BackblazeClient(stub.Client(), B2.Options());

        var error = await Assert.ThrowsAsync<BackblazeException>(() => client.ListBucketsAsync(s_list, TestContext.Current.CancellationToken));

        Assert.Equal((status, code), (error.StatusCode, error.Code));
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task A_token_that_runs_out_in_a_listing_is_renewed_and_the_listing_goes_on()
    {
        var calls = 0;
        var expiring = B2.Service((_, _) => ++calls switch
        {
            1 => B2.Keys("\"k2\"", "k1"),
            2 => B2.Error(HttpStatusCode.Unauthorized, BackblazeErrorCodes.ExpiredAuthToken),
            _ => B2.Keys("null", "k2"),
        });
        var client = new BackblazeClient(expiring.Client(), B2.Options());

        var ids = await client.ListKeysAsync(new ListKeysRequest("acc")).Select(key => key.ApplicationKeyId).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["k1", "k2"], ids);
        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task Calls_at_once_share_one_authorization_and_one_renewal()
    {
        var stub = B2.Service((_, token) => token == "token-1" ? B2.Error(HttpStatusCode.Unauthorized, BackblazeErrorCodes.ExpiredAuthToken) : NoBuckets);
        var client = new BackblazeClient(stub.Client(), B2.Options());

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => client.ListBucketsAsync(s_list, TestContext.Current.CancellationToken))));

        Assert.Equal(2, stub.Requests.Count(request => request.Uri.AbsolutePath.EndsWith("b2_authorize_account")));
    }

    [Theory]
    [InlineData("http://api777.backblazeb2.com")]
    [InlineData("http://127.0.0.1:80")]
    [InlineData("https://u:p@api777.backblazeb2.com")]
    [InlineData("https://api777.backblazeb2.com/elsewhere")]
    [InlineData("api777.backblazeb2.com")]
    public async Task An_address_that_is_not_safe_gets_no_token(string apiUrl)
    {
        var stub = StubHandler.Json(B2.Authorized("token", apiUrl));
        var client = new BackblazeClient(stub.Client(), B2.Options());

        var error = await Assert.ThrowsAsync<StorageGrantsException>(() => client.ListBucketsAsync(s_list, TestContext.Current.CancellationToken));

        Assert.Contains("apiUrl that is no https address", error.Message);
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("ftp://t0ken-c4nary@x/", "'ftp://***@x/'")]
    [InlineData("ftp://u:pa@ss-c4nary@x.example/", "'ftp://***@x.example/'")]
    [InlineData("c4nary@x", "'***@x'")]
    [InlineData("https://x/?k=c4nary", "'https://x/...'")]
    [InlineData("https://x/#c4nary", "'https://x/...'")]
    [InlineData("https://x/t0ken-c4nary", "'https://x/***'")]
    [InlineData("http://api1.example", "'http://api1.example'")]
    public async Task An_address_is_quoted_without_what_can_be_a_secret(string apiUrl, string quoted)
    {
        var client = new BackblazeClient(StubHandler.Json(B2.Authorized("t0ken-c4nary", apiUrl)).Client(), B2.Options());

        var error = await Assert.ThrowsAsync<StorageGrantsException>(() => client.ListBucketsAsync(s_list, TestContext.Current.CancellationToken));

        Assert.Contains(quoted, error.Message);
        Assert.DoesNotContain("c4nary", error.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_authorization_without_a_token_is_refused_and_nothing_else_sent(string token)
    {
        var blank = StubHandler.Json(B2.Authorized(token));

        var error = await Assert.ThrowsAsync<StorageGrantsException>(() => new BackblazeClient(blank.Client(), B2.Options()).ListBucketsAsync(s_list, TestContext.Current.CancellationToken));

        Assert.Contains("without a token: 'authorizationToken' is blank", error.Message);
        Assert.Equal("b2_authorize_account", error.OperationId);
        Assert.Single(blank.Requests);
    }

    [Fact]
    public async Task A_key_without_the_partner_api_says_so()
    {
        var stub = StubHandler.Json("""{"accountId":"a","authorizationToken":"t","apiInfo":{}}""");

        var error = await Assert.ThrowsAsync<StorageGrantsException>(() =>
            new BackblazeGroupsClient(stub.Client(), B2.Options()).ListGroupsPageAsync(new ListGroupsRequest("a"), TestContext.Current.CancellationToken));

        Assert.Contains("Partner API is not enabled", error.Message);
    }

    [Fact]
    public async Task Settings_of_one_call_do_not_reach_the_authorizing_one()
    {
        var stub = B2.Service((_, _) => NoBuckets);
        var seen = 0;
        var client = new BackblazeClient(stub.Client(), B2.Options()).With(new CallOptions { Headers = { ["X-Mine"] = "1", ["Authorization"] = "mine" }, OnResponse = _ => seen++ });

        await client.ListBucketsAsync(s_list, TestContext.Current.CancellationToken);

        var sent = stub.Requests.ToArray();
        Assert.Equal(1, seen);
        Assert.DoesNotContain("X-Mine", sent[0].Headers.Keys);
        Assert.Equal(("1", "token-1"), (sent[1].Headers["X-Mine"], sent[1].Headers["Authorization"]));
    }

    [Fact]
    public async Task An_overloaded_authorization_is_repeated_by_itself_and_not_once_more_for_the_call()
    {
        var options = B2.Options();
        options.Retry.MaxRetries = 2;
        options.TimeProvider = new TestClock { SkipsWaits = true };
        var stub = new StubHandler(_ => B2.Error(HttpStatusCode.ServiceUnavailable, BackblazeErrorCodes.ServiceUnavailable));

        var error = await Assert.ThrowsAsync<BackblazeException>(() => new BackblazeClient(stub.Client(), options).ListBucketsAsync(s_list, TestContext.Current.CancellationToken));

        Assert.Equal("b2_authorize_account", error.OperationId);
        Assert.Equal(3, stub.Requests.Count);
    }
}
