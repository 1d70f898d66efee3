using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.RadosGateway;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.RadosGateway;

public class ErrorTests
{
    [Theory]
    [InlineData(HttpStatusCode.NotFound, "application/json", """{"Code":"NoSuchUser","RequestId":"tx1","HostId":"h1"}""", "NoSuchUser", "tx1", "h1")]
    [InlineData(HttpStatusCode.Forbidden, "application/json", """{"HostId":"h1","Code":"AccessDenied","more":{"Code":"no"},"RequestId":"tx1"}""", "AccessDenied", "tx1", "h1")]
    [InlineData(HttpStatusCode.Forbidden, "application/xml", """<?xml version="1.0" encoding="UTF-8"?><Error><Code>SignatureDoesNotMatch</Code><RequestId>tx1</RequestId><HostId>h1</HostId></Error>""", "SignatureDoesNotMatch", "tx1", "h1")]
    [InlineData(HttpStatusCode.NotFound, "application/xml", """<Error xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Message>a &amp; b</Message><Code>NoSuchBucket</Code></Error>""", "NoSuchBucket", null, null)]
    [InlineData(HttpStatusCode.BadRequest, "application/xml", """<Error><Code>InvalidArgument</Code><RequestId>tx1""", "InvalidArgument", null, null)]
    [InlineData(HttpStatusCode.BadRequest, "application/json", """{"Code":"InvalidArgument","RequestId":""", "InvalidArgument", null, null)]
    [InlineData(HttpStatusCode.BadGateway, "text/html", "<html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>", null, null, null)]
    [InlineData(HttpStatusCode.BadRequest, "application/xml", """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Error><Code>&e;</Code></Error>""", null, null, null)]
    [InlineData(HttpStatusCode.BadRequest, "application/json", """{"Code":7,"RequestId":[],"HostId":null}""", null, null, null)]
    [InlineData(HttpStatusCode.BadRequest, "application/json", "[]", null, null, null)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "text/plain", "", null, null, null)]
    public async Task An_error_in_any_form_keeps_what_it_says(HttpStatusCode status, string mediaType, string body, string? code, string? requestId, string? hostId)
    {
        var stub = new StubHandler(_ => Rgw.Answer(body, status, mediaType));

        var error = await Assert.ThrowsAsync<RadosGatewayAdminException>(() => Rgw.Client(stub).GetUserAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal((status, code, requestId, hostId, "getUser"), (error.StatusCode, error.Code, error.RequestId, error.HostId, error.OperationId));
        Assert.Contains("getUser with " + (int)status, error.Message);
    }

    [Fact]
    public async Task The_id_of_a_request_may_stand_in_a_header_only()
    {
        var stub = new StubHandler(_ =>
        {
            var answer = Rgw.Answer("", HttpStatusCode.InternalServerError);
            answer.Headers.Add("x-amz-request-id", "tx0042");
            return answer;
        });

        var error = await Assert.ThrowsAsync<RadosGatewayAdminException>(() => Rgw.Client(stub).GetUserAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal("tx0042", error.RequestId);
    }

    [Fact]
    public async Task Success_with_a_page_of_a_proxy_or_a_bucket_listing_is_unreadable()
    {
        foreach (var body in new[] { "<html>login</html>", "<?xml version=\"1.0\"?><ListBucketResult/>", "", "null", "[]", "{\"user_id\":5}", "{}" })
        {
            var stub = new StubHandler(_ => Rgw.Answer(body, HttpStatusCode.OK, "text/html"));
            await Assert.ThrowsAsync<UnreadableResponseException>(() => Rgw.Client(stub).GetUserAsync("a", TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task An_answer_longer_than_the_limit_is_refused_and_one_of_10_MB_within_it_is_read()
    {
        var body = "[" + string.Join(",", Enumerable.Repeat("""{"id":"alice:reader-of-some-length-000000000000000000000000000","permissions":"read-write"}""", 115_000)) + "]";
        Assert.InRange(body.Length, 10_000_000, 16_000_000);
        var stub = new StubHandler(_ => StubHandler.JsonAnswer(body));

        Assert.Equal(115_000, (await Rgw.Client(stub).CreateSubUserAsync("alice", "s", cancellationToken: TestContext.Current.CancellationToken)).Count);

        var options = Rgw.Options();
        options.MaxResponseBytes = 1_000_000;
        var error = await Assert.ThrowsAsync<UnreadableResponseException>(() => Rgw.Client(stub, options).CreateSubUserAsync("alice", "s", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("1000000", error.Message);
    }

    [Fact]
    public async Task An_error_of_10_MB_is_cut()
    {
        var stub = new StubHandler(_ => Rgw.Answer("<Error><Code>InternalError</Code><Message>" + new string('x', 10_000_000) + "</Message></Error>", HttpStatusCode.InternalServerError, "application/xml"));

        var error = await Assert.ThrowsAsync<RadosGatewayAdminException>(() => Rgw.Client(stub).GetUserAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal("InternalError", error.Code);
        Assert.InRange(error.ErrorBody.Length, 1, 16 * 1024);
    }

    [Theory]
    [InlineData(3_600, "60 min 0 s ahead of")]
    [InlineData(-86_400, "24 hours behind")]
    public async Task A_clock_far_off_is_named(int ahead, string expected)
    {
        var options = Rgw.Options();
        options.TimeProvider = new Partner.FixedTime(Partner.Time);
        var stub = new StubHandler(_ =>
        {
            var answer = Rgw.Error(HttpStatusCode.Forbidden, RadosGatewayErrorCodes.RequestTimeTooSkewed);
            answer.Headers.Date = Partner.Time - TimeSpan.FromSeconds(ahead);
            return answer;
        });

        var error = await Assert.ThrowsAsync<RadosGatewayAdminException>(() => Rgw.Client(stub, options).GetUserAsync("a", TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromSeconds(ahead), error.ClockDifference);
        Assert.Contains(expected, error.Message);
        Assert.Contains("RadosGatewayAdminOptions.TimeProvider", error.Message);
    }

    [Fact]
    public async Task No_error_and_no_model_shows_a_secret()
    {
        var stub = new StubHandler(_ => Rgw.Answer("""{"Code":"X","secret_key":"s3cretone","RequestId":"adm1n-c4nary"}""", HttpStatusCode.BadRequest));
        var error = await Assert.ThrowsAsync<RadosGatewayAdminException>(() => Rgw.Client(stub).GetUserAsync("a", TestContext.Current.CancellationToken));
        var user = await Rgw.Client(StubHandler.Json(Rgw.User)).GetUserAsync("a", TestContext.Current.CancellationToken);
        var unreadable = await Assert.ThrowsAsync<UnreadableResponseException>(() => Rgw.Client(StubHandler.Json(Rgw.User.Replace("\"alice\"", "5"))).GetUserAsync("a", TestContext.Current.CancellationToken));

        foreach (var text in new[] { error.ToString(), error.ErrorBody, error.RequestId, unreadable.ToString(), user.ToString(), JsonSerializer.Serialize(user), JsonSerializer.Serialize(Rgw.Options()) })
            Assert.All(new[] { "s3cretone", "s3crettwo", "adm1n-c4nary" }, secret => Assert.DoesNotContain(secret, text));
    }
}
