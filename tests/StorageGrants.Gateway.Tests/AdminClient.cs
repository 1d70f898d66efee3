using System;
using StorageGrants.RadosGateway;
using StorageGrants.Tests.Gateway;

namespace StorageGrants.Gateway.Tests;

/// <summary>The client under test, pointed at the gateway.</summary>
internal static class AdminClient
{
    public static RadosGatewayAdminClient Of(TestGateway gateway) => new(Options(gateway, gateway.Administrator));

    public static RadosGatewayAdminOptions Options(TestGateway gateway, GatewayCredential credential) => new()
    {
        BaseAddress = gateway.Address,
        AccessKeyId = credential.AccessKey,
        SecretAccessKey = new Secret(credential.SecretKey),
        Timeout = TimeSpan.FromSeconds(30),
    };

    public static GatewayCredential Credential(S3Key key) => new(key.User, key.AccessKey, key.SecretKey.Reveal());
}
