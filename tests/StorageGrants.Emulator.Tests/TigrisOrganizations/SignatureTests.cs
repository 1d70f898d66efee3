using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.TigrisOrganizations;

/// <summary>Only who holds the secret is let in, and only with the request that was signed.</summary>
public sealed class SignatureTests : OrganizationsTest
{
    public static TheoryData<string, int, string> Spoiled => new()
    {
        { "unsigned", 403, "MissingAuthenticationToken" },
        { "bearer", 400, "IncompleteSignature" },
        { "no-signature", 400, "IncompleteSignature" },
        { "upper-case", 400, "IncompleteSignature" },
        { "unknown-key", 403, "InvalidAccessKeyId" },
        { "other-digit", 403, "SignatureDoesNotMatch" },
        { "other-path", 403, "SignatureDoesNotMatch" },
        { "more-query", 403, "SignatureDoesNotMatch" },
        { "unsigned-header", 400, "IncompleteSignature" },
        { "no-date", 400, "IncompleteSignature" },
        { "no-digest", 400, "IncompleteSignature" },
        { "session", 403, "InvalidToken" },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task A_spoiled_request_is_refused_with_its_code(string how, int status, string code)
    {
        Owner.Spoil = request =>
        {
            var signature = string.Join("", request.Headers.GetValues("Authorization"));
            request.Headers.Remove("Authorization");
            switch (how)
            {
                case "bearer": Set("Bearer abc"); break;
                case "no-signature": Set(signature[..signature.LastIndexOf(", Signature", StringComparison.Ordinal)]); break;
                case "upper-case": Set(signature[..^64] + new string('A', 64)); break;
                case "unknown-key": Set(signature.Replace("tid_emulator", "tid_nobody")); break;
                case "other-digit": Set(signature[..^1] + (signature[^1] == '0' ? '1' : '0')); break;
                case "other-path": request.RequestUri = new Uri(Emulator.BaseAddress, "/tigris-iam/namespaces"); Set(signature); break;
                case "more-query": request.RequestUri = new Uri(Emulator.BaseAddress, "/users/whoami?x=1"); Set(signature); break;
                case "unsigned-header": request.Headers.TryAddWithoutValidation("X-Tigris-Namespace", "org"); Set(signature); break;
                case "no-date": request.Headers.Remove("x-amz-date"); Set(signature); break;
                case "no-digest": request.Headers.Remove("x-amz-content-sha256"); Set(signature); break;
                case "session": request.Headers.TryAddWithoutValidation("x-amz-security-token", "tsess_unknown"); break;
            }

            void Set(string value) => request.Headers.TryAddWithoutValidation("Authorization", value);
        };

        Refused(await Owner.CallAsync(HttpMethod.Get, "/users/whoami"), status, code);
    }

    [Theory]
    [InlineData(900, null)]
    [InlineData(-900, null)]
    [InlineData(901, "RequestTimeTooSkewed")]
    public async Task A_signature_lives_for_a_quarter_of_an_hour_around_the_clock(int seconds, string? code)
    {
        var signedAt = new ManualClock();
        signedAt.Advance(TimeSpan.FromSeconds(-seconds));
        using var caller = new OrganizationCaller(Emulator.BaseAddress, Emulator.Owner, signedAt);

        var reply = await caller.CallAsync(HttpMethod.Get, "/users/whoami");

        if (code is null)
            reply.Ok();
        else
            Refused(reply, 403, code);
    }

    [Theory]
    [InlineData("auto/s3", "us-east-1/s3")]
    [InlineData("auto/s3", "auto/iam")]
    public async Task Another_scope_is_refused(string scope, string other)
    {
        Owner.Scope = right => right.Replace(scope, other);
        Refused(await Owner.CallAsync(HttpMethod.Get, "/users/whoami"), 400, "IncompleteSignature", "accepted are auto and s3");
    }

    [Fact]
    public async Task A_body_other_than_the_signed_one_changes_nothing()
    {
        Owner.Spoil = static request => request.Content = new StringContent("""{"id":"x","name":"Evil"}""", System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json"));
        Refused(await Owner.CallAsync(HttpMethod.Post, "/tigris-iam/namespaces", """{"id":"x","name":"Good"}"""), 400, "XAmzContentSHA256Mismatch");
        Owner.Spoil = null;
        Assert.Single((await Owner.CallAsync(HttpMethod.Get, "/tigris-iam/namespaces")).Ok().Json.GetProperty("result").GetProperty("orgs").EnumerateArray());
    }

    [Fact]
    public async Task A_session_needs_an_organization_of_its_user()
    {
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, await SendAsync(Emulator.Owner.OrganizationId));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync("org_00000099"));

        async Task<HttpStatusCode> SendAsync(string organization)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Emulator.BaseAddress, "/users/whoami"));
            request.Headers.Add("x-amz-security-token", Emulator.Owner.SessionToken);
            request.Headers.Add("X-Tigris-Namespace", organization);
            return (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
        }
    }

    internal static void Refused(Reply reply, int status, string code, params string[] parts)
    {
        Assert.Equal((status, code), ((int)reply.Status, reply.Get("Code")));
        Assert.Equal("error", reply.Get("status"));
        Assert.Equal(reply.Get("Message"), reply.Message);
        Assert.All(parts, part => Assert.Contains(part, reply.Message));
    }
}
