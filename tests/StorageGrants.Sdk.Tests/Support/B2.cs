using System;
using System.Net;
using System.Net.Http;
using StorageGrants.Backblaze;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>A Backblaze service of a few lines: numbered tokens at one address, calls at another.</summary>
internal static class B2
{
    public const string ApiHost = "api777.backblazeb2.com";

    public static BackblazeOptions Options() => new() { ApplicationKeyId = "0014key", ApplicationKey = new Secret("K001c4nary"), Retry = { MaxRetries = 0 } };

    /// <summary>Answers authorizing by itself and everything else by <paramref name="call"/>, which is told the token.</summary>
    public static StubHandler Service(Func<HttpRequestMessage, string, HttpResponseMessage> call)
    {
        var tokens = 0;
        return new StubHandler(request => request.RequestUri!.AbsolutePath.EndsWith("b2_authorize_account", StringComparison.Ordinal)
            ? StubHandler.JsonAnswer(Authorized("token-" + ++tokens))
            : call(request, string.Join("", request.Headers.GetValues("Authorization"))));
    }

    public static string Authorized(string token, string apiUrl = "https://" + ApiHost) => $$$"""
        {"accountId":"acc","authorizationToken":"{{{token}}}","applicationKeyExpirationTimestamp":null,
         "apiInfo":{"storageApi":{"apiUrl":"{{{apiUrl}}}","capabilities":["listKeys","readFilms"],
                                  "allowed":{"buckets":[{"id":"b1","name":null}],"capabilities":["listKeys","readFilms"],"namePrefix":null}},
                    "groupsApi":{"groupsApiUrl":"{{{apiUrl}}}","capabilities":["all"],"infoType":"groupsApi"} } }
        """;

    public static HttpResponseMessage Error(HttpStatusCode status, string code, string message = "no") =>
        StubHandler.JsonAnswer($$"""{"status":{{(int)status}},"code":"{{code}}","message":"{{message}}"}""", status);

    public static HttpResponseMessage Keys(string next, params string[] ids) => StubHandler.JsonAnswer(
        $$"""{"keys":[{{string.Join(',', Array.ConvertAll(ids, Key))}}],"nextApplicationKeyId":{{next}}}""");

    public static string Key(string id) => $$"""{"keyName":"n","applicationKeyId":"{{id}}","capabilities":["listFiles"],"accountId":"acc"}""";
}
