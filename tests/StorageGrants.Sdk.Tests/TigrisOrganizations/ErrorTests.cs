using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris.Organizations;
using Xunit;

namespace StorageGrants.Sdk.Tests.TigrisOrganizations;

public class ErrorTests
{
    [Theory]
    [InlineData("""{"Code":"AccessDenied","Message":"no tsec_c4nary, no tsec_other","RequestId":"r-1"}""", "application/json")]
    [InlineData("""{"Error":{"Code":"AccessDenied","Message":"no tsec_c4nary, no tsec_other","Detail":{"Message":"x"}},"RequestId":"r-1"}""", "application/json")]
    [InlineData("<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no tsec_c4nary, no tsec_other</Message></Error><RequestId>r-1</RequestId></ErrorResponse>", "text/xml")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>no tsec_c4nary, no tsec_other</Message><RequestId>r-1</RequestId><HostId>h</HostId></Error>", "application/xml")]
    public async Task Json_and_xml_errors_keep_code_message_and_request_id_without_secrets(string body, string type)
    {
        var stub = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent(body, Encoding.UTF8, type) });

        var error = await Assert.ThrowsAsync<TigrisOrganizationsException>(() => SelfServe.Client(stub).WhoAmIAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied", "r-1", "WhoAmI"), (error.StatusCode, error.Code, error.RequestId, error.OperationId));
        Assert.Equal("no ***, no ***", error.VendorMessage);
        Assert.Contains("(AccessDenied): no ***", error.Message);
        Assert.DoesNotContain("c4nary", error.ToString() + error.ErrorBody);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>proxy</html>")]
    [InlineData("<Error><Code>Cut")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><Error><Code>&a;</Code></Error>")]
    [InlineData("""{"Code":5,"Message":[]}""")]
    [InlineData("""{"Message":""")]
    [InlineData("[]")]
    [InlineData("plain")]
    public async Task An_error_in_another_form_has_no_code(string body)
    {
        var error = await Assert.ThrowsAsync<TigrisOrganizationsException>(() => SelfServe.Client(body, HttpStatusCode.BadGateway).WhoAmIAsync(TestContext.Current.CancellationToken));
        Assert.True(error.Code is null or "Cut", error.Code);
        Assert.Null(error.VendorMessage);
        Assert.Equal(HttpStatusCode.BadGateway, error.StatusCode);
    }

    [Fact]
    public async Task Success_with_an_error_inside_is_an_error()
    {
        var client = SelfServe.Client("""{"status":"error","message":"is a member already"}""");
        foreach (var call in new Func<Task>[]
        {
            () => client.InviteUsersAsync(new InviteUsersRequest([new NewInvitation("a@b.example", OrganizationRole.Member)])),
            () => client.ListOrganizationsAsync(),
            () => client.DeleteTeamAsync("tmid_1"),
        })
        {
            var error = await Assert.ThrowsAsync<TigrisOrganizationsException>(call);
            Assert.Equal((HttpStatusCode.OK, "is a member already"), (error.StatusCode, error.VendorMessage));
        }

        await SelfServe.Client("""{"status":"pending"}""").RevokeInvitationsAsync(new RevokeInvitationsRequest(["i"]), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<TigrisOrganizationsException>(() => SelfServe.Client("""{"status":"pending"}""").ReplaceAccessKeyRolesAsync(new ReplaceAccessKeyRolesRequest("tid_1")));
    }

    [Theory]
    [InlineData("""{"CreateAccessKeyResult":{"AccessKey":{"SecretAccessKey":"tsec_only","AccessKeyId":5}}}""", "tsec_only")]
    [InlineData("""{"CreateAccessKeyResult":{"Other":{"SecretAccessKey":"no"},"AccessKey":{"SecretAccessKey":"tsec_only"}""", "tsec_only")]
    [InlineData("""{"CreateAccessKeyResult":{"AccessKey":{"AccessKeyId":"tid_2"}},"SecretAccessKey":"elsewhere"}""", null)]
    [InlineData("""{"CreateAccessKeyResult":"none"}""", null)]
    [InlineData("<html>", null)]
    public async Task The_only_copy_of_a_secret_is_saved_from_an_answer_that_cannot_be_read(string answer, string? secret)
    {
        var lost = await Assert.ThrowsAsync<OnceOnlySecretException>(() => SelfServe.Client(answer).CreateAccessKeyAsync(new CreateAccessKeyRequest("n")));
        Assert.Equal(secret, lost.Secret?.Reveal());
        Assert.DoesNotContain("tsec_only", lost.ToString());
    }

    [Fact]
    public async Task A_rotation_that_failed_is_told_and_no_secret_is_shown()
    {
        var created = await SelfServe.Client("""{"CreateAccessKeyResult":{"AccessKey":{"AccessKeyId":"tid_2","SecretAccessKey":"tsec_only"}}}""").CreateAccessKeyAsync(new CreateAccessKeyRequest("n"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("tsec_only", created.ToString() + System.Text.Json.JsonSerializer.Serialize(created));
        Assert.Equal("tsec_only", created.Result.AccessKey.SecretAccessKey.Reveal());
        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => SelfServe.Client("""{"status":"failed","message":"no"}""").RotateAccessKeyAsync(new RotateAccessKeyRequest("tid_1")));
        Assert.IsType<TigrisOrganizationsException>(error.InnerException);
    }

    [Fact]
    public async Task A_wrong_clock_is_suspected_and_redirects_are_refused()
    {
        var clock = new TestClock();
        var stub = new StubHandler(_ =>
        {
            var answer = StubHandler.JsonAnswer("""{"Code":"RequestTimeTooSkewed","Message":"old"}""", HttpStatusCode.Forbidden);
            answer.Headers.Date = clock.GetUtcNow().AddHours(3);
            return answer;
        });
        var options = SelfServe.Options();
        options.TimeProvider = clock;
        var error = await Assert.ThrowsAsync<TigrisOrganizationsException>(() => new TigrisOrganizationsClient(stub.Client(), options).WhoAmIAsync(TestContext.Current.CancellationToken));
        Assert.Equal(TimeSpan.FromHours(-3), error.ClockDifference);
        Assert.Contains("TigrisOrganizationsOptions.TimeProvider", error.Message);

        var moved = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://evil.example/") } });
        await Assert.ThrowsAsync<RedirectRefusedException>(() => SelfServe.Client(moved).WhoAmIAsync(TestContext.Current.CancellationToken));
        Assert.Single(moved.Requests);
    }
}
