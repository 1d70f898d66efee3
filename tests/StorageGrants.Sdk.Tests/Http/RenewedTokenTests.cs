using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Backblaze;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.StorageGrid;
using Xunit;

namespace StorageGrants.Sdk.Tests.Http;

/// <summary>A call fails with its own token after another call has renewed the sign-in they share.</summary>
public class RenewedTokenTests
{
    private const string Old = "TOKEN-1";

    public static TheoryData<string, string> Failures
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var system in new[] { "StorageGRID", "Backblaze" })
            {
                foreach (var failure in new[] { "json", "text", "header", "redirect", "success", "broken" }) data.Add(system, failure);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task The_token_that_an_attempt_was_sent_with_is_masked(string system, string failure)
    {
        var held = new TaskCompletionSource();
        var (signIns, isOld) = (0, false);
        var stub = new StubHandler(async (request, _) =>
        {
            var path = request.RequestUri!.AbsolutePath;
            if (path.Contains("authorize"))
                return system == "Backblaze" ? StubHandler.JsonAnswer(B2.Authorized("TOKEN-" + ++signIns)) : Grid.Data("\"TOKEN-" + ++signIns + "\"");
            var token = request.Headers.GetValues("Authorization").Single();
            if (path.Contains("s3-access-keys") || path.Contains("create_key"))
            {
                await held.Task;
                return Fail(failure, token);
            }

            if (isOld && token.EndsWith(Old, StringComparison.Ordinal))
                return system == "Backblaze" ? B2.Error(HttpStatusCode.Unauthorized, "expired_auth_token") : Grid.Unauthorized;
            return system == "Backblaze" ? B2.Keys("null") : Grid.Data("[]");
        });
        var (first, second) = Calls(system, stub);
        await second();
        isOld = true;

        var failing = first();
        await second();
        held.SetResult();
        var error = await Assert.ThrowsAnyAsync<StorageGrantsException>(() => failing);

        Assert.Equal(2, signIns);
        var search = new CanarySearch();
        search.ShowFailure(error);
        search.AssertNowhere([Old]);
    }

    private static (Func<Task> First, Func<Task> Second) Calls(string system, StubHandler stub)
    {
        if (system == "Backblaze")
        {
            var b2 = new BackblazeClient(stub.Client(), B2.Options());
            return (() => b2.CreateKeyAsync(new CreateKeyRequest("acc", [Capability.ListKeys], "n")), () => b2.ListKeysPageAsync(new ListKeysRequest("acc")));
        }

        var grid = new StorageGridTenantClient(stub.Client(), Grid.Options());
        return (() => grid.CreateUserS3AccessKeyAsync("1", new CreateS3AccessKeyRequest()), () => grid.ListUsersPageAsync());
    }

    private static HttpResponseMessage Fail(string failure, string token)
    {
        if (failure == "broken") throw new HttpRequestException("broken while sending " + token);
        var answer = failure switch
        {
            "text" => new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent("bad " + token) },
            "redirect" => new HttpResponseMessage(HttpStatusCode.Redirect),
            "success" => new HttpResponseMessage { Content = new StringContent("bad " + token) },
            _ => StubHandler.JsonAnswer($$"""{"status":"error","code":500,"message":{"text":"bad {{token}}"} }""", HttpStatusCode.InternalServerError),
        };
        if (failure == "header") answer.Headers.Add("X-Request-Id", "r-" + token);
        if (failure == "redirect") answer.Headers.Location = new Uri("https://x.example/" + Uri.EscapeDataString(token));
        return answer;
    }
}
