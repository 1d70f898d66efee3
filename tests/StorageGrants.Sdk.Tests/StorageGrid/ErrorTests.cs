using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.StorageGrid;
using Xunit;

namespace StorageGrants.Sdk.Tests.StorageGrid;

public class ErrorTests
{
    private static readonly CreateS3AccessKeyRequest s_create = new();

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task The_envelope_keeps_status_code_message_members_and_request_id(HttpStatusCode status)
    {
        var stub = Grid.Service((_, _) =>
        {
            var answer = Grid.Error(status, "p4ss-c4nary and token-1 are secrets", """[{"text":"must be unique","key":"duplicate","context":"uniqueName"},{"developerMessage":"dev"},"plain"]""");
            answer.Headers.Add("X-Request-Id", "r-1");
            return answer;
        });

        var error = await Assert.ThrowsAsync<StorageGridException>(() => Client(stub).CreateOwnS3AccessKeyAsync(s_create, TestContext.Current.CancellationToken));

        Assert.Equal((status, (int)status, "r-1", "createOwnS3AccessKey"), (error.StatusCode, error.Code, error.RequestId, error.OperationId));
        Assert.Equal(("*** and *** are secrets", "error." + (int)status, "here", "look"), (error.Detail!.Text, error.Detail.Key, error.Detail.Context, error.Detail.DeveloperMessage));
        Assert.Equal(["must be unique [uniqueName] (duplicate)", "dev", "plain"], error.Errors.Select(detail => detail.ToString()));
        Assert.Contains("StorageGRID answered createOwnS3AccessKey with " + (int)status, error.Message);
        Assert.Contains("must be unique [uniqueName]", error.Message);
        Assert.DoesNotContain("c4nary", error.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>proxy</html>")]
    [InlineData("{\"code\":\"422\",\"message\":5,\"errors\":{}}")]
    [InlineData("[{\"code\":422}]")]
    [InlineData("{\"status\":\"error\",\"code\":")]
    [InlineData("{\"status\":\"error\",\"code\":99999999999999}")]
    public async Task An_error_in_another_form_has_no_code(string body)
    {
        var stub = Grid.Service((_, _) => StubHandler.JsonAnswer(body, HttpStatusCode.UnprocessableEntity));

        var error = await Assert.ThrowsAsync<StorageGridException>(() => Client(stub).CreateOwnS3AccessKeyAsync(s_create, TestContext.Current.CancellationToken));

        Assert.Null(error.Code);
        Assert.Null(error.Detail);
        Assert.Empty(error.Errors);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, error.StatusCode);
    }

    [Fact]
    public async Task A_message_that_is_a_plain_text_is_read_and_many_errors_are_cut_short()
    {
        var stub = Grid.Service((_, _) => StubHandler.JsonAnswer("""{"status":"error","code":422,"message":"bad","errors":["a","b","c","d","e"]}""", HttpStatusCode.UnprocessableEntity));

        var error = await Assert.ThrowsAsync<StorageGridException>(() => Client(stub).GetRootUserAsync(TestContext.Current.CancellationToken));

        Assert.Equal("bad", error.Detail!.Text);
        Assert.Equal(5, error.Errors.Count);
        Assert.EndsWith("Errors: a; b; c; and 2 more", error.Message);
    }

    [Fact]
    public async Task Success_with_an_error_in_the_envelope_is_an_error_and_the_lost_secret_is_reported()
    {
        var stub = Grid.Service((_, _) => StubHandler.JsonAnswer("""{"status":"error","code":500,"message":{"text":"oops"}}"""));

        var read = await Assert.ThrowsAsync<StorageGridException>(() => Client(stub).GetRootUserAsync(TestContext.Current.CancellationToken));
        var made = await Assert.ThrowsAsync<OnceOnlySecretException>(() => Client(stub).CreateOwnS3AccessKeyAsync(s_create, TestContext.Current.CancellationToken));

        Assert.Equal((500, "oops"), (read.Code, read.Detail!.Text));
        Assert.Equal(500, Assert.IsType<StorageGridException>(made.InnerException).Code);
        Assert.Contains("an error in the body. No secret came with it", made.Message);
    }

    [Theory]
    [InlineData("""{"status":"success","data":{"id":5,"accessKey":"AK","secretAccessKey":"s3cret-only"}}""", "s3cret-only")]
    [InlineData("""{"status":"success","data":{"id":"k","accessKey":"AK","secretAccessKey":"s3cret-only"}""", "s3cret-only")]
    [InlineData("""{"status":"success","secretAccessKey":"s3cret-else","data":{"id":"k","accessKey":"AK"}}""", null)]
    [InlineData("""{"status":"success","data":{"id":"k","accessKey":"AK","secretAccessKey":""}}""", null)]
    [InlineData("""{"status":"success","data":null}""", null)]
    public async Task The_secret_in_an_unreadable_envelope_is_saved(string body, string? secret)
    {
        var stub = Grid.Service((_, _) => StubHandler.JsonAnswer(body, HttpStatusCode.Created));

        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => Client(stub).CreateUserS3AccessKeyAsync(Grid.UserId, s_create, TestContext.Current.CancellationToken));

        Assert.Equal(secret, error.Secret?.Reveal());
        Assert.Equal("data.secretAccessKey", error.PropertyName);
        Assert.DoesNotContain("s3cret", error.ToString());
    }

    [Fact]
    public async Task An_answer_of_ten_megabytes_is_read_and_one_beyond_the_limit_is_refused()
    {
        var padding = new string(' ', 10 * 1024 * 1024);
        var stub = Grid.Service((_, _) => StubHandler.JsonAnswer("{\"status\":\"success\",\"more\":\"" + padding + "\",\"data\":[]}"));

        Assert.Empty((await Client(stub).ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken)).Data);
        var options = Grid.Options();
        options.MaxResponseBytes = 1024 * 1024;
        var error = await Assert.ThrowsAsync<UnreadableResponseException>(() => new StorageGridTenantClient(stub.Client(), options).ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("longer than the limit of 1048576 bytes", error.Message);
        Assert.True(error.Message.Length < 1000);
    }

    [Fact]
    public async Task An_error_of_ten_megabytes_is_cut()
    {
        var stub = Grid.Service((_, _) => Grid.Error(HttpStatusCode.UnprocessableEntity, new string('x', 10 * 1024 * 1024)));

        var error = await Assert.ThrowsAsync<StorageGridException>(() => Client(stub).GetRootUserAsync(TestContext.Current.CancellationToken));

        Assert.True(error.ErrorBody.Length <= 16 * 1024);
        Assert.True(error.Message.Length < 2000);
    }

    [Theory]
    [InlineData("""{"status":"success"}""")]
    [InlineData("""{"status":"success","data":null}""")]
    [InlineData("""{"status":"success","data":[]}""")]
    [InlineData("""{"status":"success","data":{"uniqueName":"user/a"}}""")]
    [InlineData("""{"status":"success","data":{"uniqueName":7,"id":"x"}}""")]
    [InlineData("null")]
    [InlineData("<html></html>")]
    public async Task An_envelope_without_what_was_asked_for_is_unreadable(string body)
    {
        var stub = Grid.Service((_, _) => StubHandler.JsonAnswer(body));

        await Assert.ThrowsAsync<UnreadableResponseException>(() => Client(stub).GetRootUserAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Unknown_members_and_permissions_are_no_obstacle_and_absent_permissions_are_not_held()
    {
        var policies = """{"management":{"viewAllContainers":true,"manageFilms":true,"manageEndpoints":false},"s3":{"Statement":[]},"films":{}}""";
        var stub = Grid.Service((_, _) => Grid.Data(Grid.Group("g", policies, ",\"cloneStatus\":{\"a\":[1]}")));

        var group = (await Client(stub).GetLocalGroupAsync("g", TestContext.Current.CancellationToken)).Data;

        Assert.Equal(["viewAllContainers", "manageFilms"], group.Policies!.Permissions.Select(permission => permission.WireText));
        Assert.Equal([true, false], group.Policies.Permissions.Select(permission => permission.IsKnown));
        Assert.True(group.Policies.Holds(TenantPermission.ViewAllContainers));
        Assert.False(group.Policies.Holds(TenantPermission.ManageEndpoints));
        Assert.False(group.Policies.Holds(TenantPermission.RootAccess));
        Assert.False(new GroupPolicies().Holds(TenantPermission.RootAccess));
        Assert.Null(group.ManagementReadOnly);
    }

    [Fact]
    public async Task Who_is_signed_in_holds_what_is_named()
    {
        var stub = Grid.Service((_, _) => Grid.Data("""{"user":{"id":"u","uniqueName":"user/ann"},"permissions":{"manageOwnS3Credentials":true},"account":{"id":"1","capabilities":["management","s3"]},"autoLogout":900,"restrictedPort":false}"""));

        var config = (await Client(stub).GetConfigAsync(TestContext.Current.CancellationToken)).Data;

        Assert.True(config.Holds(TenantPermission.ManageOwnS3Credentials));
        Assert.False(config.Holds(TenantPermission.RootAccess));
        Assert.Equal(["management", "s3"], config.Account!.Capabilities);
        Assert.Equal(900, config.AutoLogout!.Value.GetInt32());
    }

    private static StorageGridTenantClient Client(StubHandler stub) => new(stub.Client(), Grid.Options());
}
