using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using StorageGrants.StorageGrid;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>A StorageGRID service of a few lines: numbered tokens, answers in its envelope.</summary>
internal static class Grid
{
    public const string GroupId = "11111111-1111-1111-1111-111111111111";
    public const string OtherGroupId = "22222222-2222-2222-2222-222222222222";
    public const string UserId = "33333333-3333-3333-3333-333333333333";

    public static StorageGridTenantOptions Options() => new()
    {
        BaseAddress = new Uri("https://grid.example"),
        AccountId = "12345678901234567890",
        UserName = "root",
        Password = new Secret("p4ss-c4nary"),
        Retry = { MaxRetries = 0 },
    };

    /// <summary>Answers signing in by itself and everything else by <paramref name="call"/>, which is told the header.</summary>
    public static StubHandler Service(Func<HttpRequestMessage, string, HttpResponseMessage> call)
    {
        var tokens = 0;
        return new StubHandler(request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/authorize", StringComparison.Ordinal)
            ? Data($"\"token-{++tokens}\"")
            : call(request, request.Headers.TryGetValues("Authorization", out var values) ? string.Join("", values) : ""));
    }

    public static HttpResponseMessage Data(string data, HttpStatusCode status = HttpStatusCode.OK) => StubHandler.JsonAnswer(
        $$"""{"responseTime":"2026-06-01T00:00:00.000Z","status":"success","apiVersion":"4.0","data":{{data}}}""", status);

    public static HttpResponseMessage Error(HttpStatusCode status, string text = "no", string errors = "[]") => StubHandler.JsonAnswer(
        $$"""
        {"responseTime":"2026-06-01T00:00:00.000Z","status":"error","apiVersion":"4.0","code":{{(int)status}},
         "message":{"text":"{{text}}","key":"error.{{(int)status}}","context":"here","developerMessage":"look"},"errors":{{errors}} }
        """,
        status);

    public static HttpResponseMessage Unauthorized => Error(HttpStatusCode.Unauthorized);

    public static string User(string id, string rest = "") =>
        $$"""{"uniqueName":"user/{{id}}","fullName":"Full {{id}}","id":"{{UserId}}","accountId":"1","federated":false,"userURN":"urn:sgws:identity::1:user/{{id}}"{{rest}}}""";

    public static string Group(string name, string policies = """{"management":{"rootAccess":true}}""", string rest = "") =>
        $$"""{"uniqueName":"group/{{name}}","displayName":"{{name}}","id":"{{GroupId}}","accountId":"1","federated":false,"groupURN":"urn:sgws:identity::1:group/{{name}}","policies":{{policies}}{{rest}}}""";

    public static HttpResponseMessage Groups(params string[] names) => Data("[" + string.Join(',', names.Select(name => Group(name))) + "]");

    public static HttpResponseMessage Users(params string[] names) => Data("[" + string.Join(',', names.Select(name => User(name))) + "]");
}
