using System;
using System.Net;
using System.Net.Http;
using System.Text;
using StorageGrants.RadosGateway;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>Options and answers of a RADOS Gateway for tests.</summary>
internal static class Rgw
{
    public const string User = """
        {"tenant":"","user_id":"alice","display_name":"Alice","email":"","suspended":0,"max_buckets":1000,
         "subusers":[{"id":"alice:reader","permissions":"read"},{"id":"alice:odd","permissions":"read, write-acp"}],
         "keys":[{"user":"alice:reader","access_key":"AK1","secret_key":"s3cretone"}],
         "swift_keys":[{"user":"alice:reader","secret_key":"s3crettwo"}],
         "caps":[{"type":"users","perm":"*"}],"op_mask":"read, write, delete","type":"rgw","mfa_ids":[]}
        """;

    public static RadosGatewayAdminOptions Options() => new()
    {
        BaseAddress = new Uri("https://rgw.example:8443"),
        AccessKeyId = "ADMINKEY",
        SecretAccessKey = new Secret("adm1n-c4nary"),
        Retry = { MaxRetries = 0 },
    };

    public static RadosGatewayAdminClient Client(StubHandler stub, RadosGatewayAdminOptions? options = null) => new(stub.Client(), options ?? Options());

    public static HttpResponseMessage Answer(string body, HttpStatusCode status, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public static HttpResponseMessage Error(HttpStatusCode status, string code) =>
        Answer($$"""{"Code":"{{code}}","RequestId":"tx00001-default","HostId":"5e-default-default"}""", status);
}
