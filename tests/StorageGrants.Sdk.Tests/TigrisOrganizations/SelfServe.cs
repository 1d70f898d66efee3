using System;
using System.Net.Http;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris.Organizations;

namespace StorageGrants.Sdk.Tests.TigrisOrganizations;

/// <summary>Clients of a service that is a few lines of the test.</summary>
internal static class SelfServe
{
    public const string Secret = "tsec_c4nary";

    public static TigrisOrganizationsOptions Options() => new() { AccessKeyId = "tid_1", SecretAccessKey = new Secret(Secret), Retry = { MaxRetries = 0 } };

    public static TigrisOrganizationsClient Client(StubHandler stub) => new(stub.Client(), Options());

    public static TigrisOrganizationsClient Client(string answer, System.Net.HttpStatusCode status = System.Net.HttpStatusCode.OK) => Client(StubHandler.Json(answer, status));
}
