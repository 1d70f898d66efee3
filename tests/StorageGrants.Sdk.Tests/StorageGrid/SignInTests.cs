using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.StorageGrid;
using StorageGridTenantV3Client = StorageGrants.StorageGrid.V3.StorageGridTenantV3Client;
using Xunit;

namespace StorageGrants.Sdk.Tests.StorageGrid;

public class SignInTests
{
    private static HttpResponseMessage NoBuckets => Grid.Data("[]");

    [Fact]
    public async Task User_name_and_password_are_exchanged_once_and_calls_carry_the_token()
    {
        var stub = Grid.Service((_, _) => NoBuckets);
        var client = new StorageGridTenantClient(stub.Client(), Grid.Options());

        await client.ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken);
        await client.ListContainersAsync(["compliance", "region"], TestContext.Current.CancellationToken);

        var sent = stub.Requests.ToArray();
        Assert.Equal(
            ["POST https://grid.example/api/v4/authorize", "GET https://grid.example/api/v4/org/containers", "GET https://grid.example/api/v4/org/containers?include=compliance%2Cregion"],
            sent.Select(request => request.Method + " " + request.Uri));
        Assert.DoesNotContain("Authorization", sent[0].Headers.Keys);
        Assert.Equal(["Bearer token-1", "Bearer token-1"], sent.Skip(1).Select(request => request.Headers["Authorization"]));
        Assert.True(JsonElement.DeepEquals(
            JsonDocument.Parse("""{"accountId":"12345678901234567890","username":"root","password":"p4ss-c4nary","cookie":false,"csrfToken":false}""").RootElement,
            JsonDocument.Parse(sent[0].Body!).RootElement));
    }

    [Fact]
    public async Task Version_3_has_its_own_paths()
    {
        var stub = Grid.Service((_, _) => NoBuckets);

        await new StorageGridTenantV3Client(stub.Client(), Grid.Options()).ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["/api/v3/authorize", "/api/v3/org/containers"], stub.Requests.Select(request => request.Uri.AbsolutePath));
    }

    [Fact]
    public async Task Versions_are_asked_for_without_signing_in()
    {
        var stub = Grid.Service((_, _) => Grid.Data("[2,3,4]"));

        var versions = await new StorageGridTenantClient(stub.Client(), Grid.Options()).ListVersionsAsync(TestContext.Current.CancellationToken);

        Assert.Equal([2, 3, 4], versions.Data);
        Assert.DoesNotContain("Authorization", Assert.Single(stub.Requests).Headers.Keys);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_even_for_a_call_that_is_never_repeated()
    {
        var stub = Grid.Service((_, token) => token == "Bearer token-1" ? Grid.Unauthorized : Grid.Data(Grid.Group("g"), HttpStatusCode.Created));
        var client = new StorageGridTenantClient(stub.Client(), Grid.Options());

        Assert.Equal("group/g", (await client.CreateGroupAsync(new CreateGroupRequest("group/g").WithDisplayName("g"), TestContext.Current.CancellationToken)).Data.UniqueName);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], stub.Requests.Where(request => request.Uri.AbsolutePath.EndsWith("groups", StringComparison.Ordinal)).Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_sign_in_without_a_token_is_refused_and_nothing_else_sent()
    {
        var stub = new StubHandler(_ => Grid.Data("\"\""));

        var error = await Assert.ThrowsAsync<StorageGrantsException>(() => new StorageGridTenantClient(stub.Client(), Grid.Options()).GetRootUserAsync(TestContext.Current.CancellationToken));

        Assert.Contains("without a token", error.Message);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_token_that_is_refused_again_ends_the_call()
    {
        var stub = Grid.Service((_, _) => Grid.Unauthorized);

        var error = await Assert.ThrowsAsync<StorageGridException>(() => new StorageGridTenantClient(stub.Client(), Grid.Options()).GetRootUserAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.Unauthorized, "getRootUser"), (error.StatusCode, error.OperationId));
        Assert.Equal(4, stub.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task Nothing_else_renews_the_token(HttpStatusCode status)
    {
        var stub = Grid.Service((_, _) => Grid.Error(status));

        await Assert.ThrowsAsync<StorageGridException>(() => new StorageGridTenantClient(stub.Client(), Grid.Options()).GetRootUserAsync(TestContext.Current.CancellationToken));

        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task A_wrong_password_is_tried_once()
    {
        var stub = new StubHandler(_ => Grid.Unauthorized);

        var error = await Assert.ThrowsAsync<StorageGridException>(() => new StorageGridTenantClient(stub.Client(), Grid.Options()).GetRootUserAsync(TestContext.Current.CancellationToken));

        Assert.Equal("authorize", error.OperationId);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_token_is_not_used_beyond_its_sixteen_hours()
    {
        var clock = new TestClock();
        var options = Grid.Options();
        options.TimeProvider = clock;
        var stub = Grid.Service((_, _) => NoBuckets);
        var client = new StorageGridTenantClient(stub.Client(), options);

        await client.ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(15.9));
        await client.ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(0.1));
        await client.ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], stub.Requests.Where(request => request.Method == HttpMethod.Get).Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Calls_at_once_share_one_sign_in_and_one_renewal()
    {
        var stub = Grid.Service((_, token) => token == "Bearer token-1" ? Grid.Unauthorized : NoBuckets);
        var client = new StorageGridTenantClient(stub.Client(), Grid.Options());

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => client.ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken))));

        Assert.Equal(2, stub.Requests.Count(request => request.Method == HttpMethod.Post));
    }

    [Fact]
    public async Task Signing_out_ends_the_token_and_the_next_call_signs_in_again()
    {
        var stub = Grid.Service((request, _) => request.Method == HttpMethod.Delete ? new HttpResponseMessage(HttpStatusCode.NoContent) : NoBuckets);
        var client = new StorageGridTenantClient(stub.Client(), Grid.Options());

        await client.SignOutAsync(TestContext.Current.CancellationToken);
        Assert.Empty(stub.Requests);
        await client.ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken);
        await client.SignOutAsync(TestContext.Current.CancellationToken);
        await client.ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            ["POST /api/v4/authorize", "GET /api/v4/org/containers", "DELETE /api/v4/authorize", "POST /api/v4/authorize", "GET /api/v4/org/containers"],
            stub.Requests.Select(request => request.Method + " " + request.Uri.AbsolutePath));
        Assert.Equal("Bearer token-1", stub.Requests.Single(request => request.Method == HttpMethod.Delete).Headers["Authorization"]);
    }

    [Fact]
    public async Task Signing_out_with_a_token_that_is_over_is_no_failure_and_does_not_sign_in()
    {
        var stub = Grid.Service((request, _) => request.Method == HttpMethod.Delete ? Grid.Unauthorized : NoBuckets);
        var client = new StorageGridTenantClient(stub.Client(), Grid.Options());
        await client.ListContainersAsync(cancellationToken: TestContext.Current.CancellationToken);

        await client.SignOutAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, stub.Requests.Count);
    }

    [Fact]
    public async Task An_overloaded_sign_in_is_repeated_by_itself_and_not_once_more_for_the_call()
    {
        var options = Grid.Options();
        options.Retry.MaxRetries = 2;
        options.TimeProvider = new TestClock { SkipsWaits = true };
        var stub = new StubHandler(_ => Grid.Error(HttpStatusCode.ServiceUnavailable));

        var error = await Assert.ThrowsAsync<StorageGridException>(() => new StorageGridTenantClient(stub.Client(), options).GetRootUserAsync(TestContext.Current.CancellationToken));

        Assert.Equal("authorize", error.OperationId);
        Assert.Equal(3, stub.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_is_refused()
    {
        var stub = Grid.Service((_, _) => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://elsewhere.example/") } });

        await Assert.ThrowsAsync<RedirectRefusedException>(() => new StorageGridTenantClient(stub.Client(), Grid.Options()).GetRootUserAsync(TestContext.Current.CancellationToken));
    }
}
