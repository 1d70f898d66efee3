using System;
using System.Net.Http;
using StorageGrants.Tigris;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>Options and clients of the Partner API for tests.</summary>
internal static class Partner
{
    public static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeMilliseconds(1731703213870);

    public const string Nonce = "f8d133cb-5a42-47b1-9ef2-874bb55bab72";

    public static TigrisPartnerOptions Options() => new() { ProviderId = "your-provider-id", SigningKey = new Secret("signing_key") };

    /// <summary>Options whose time and nonce are those of the signing vectors.</summary>
    public static TigrisPartnerOptions VectorOptions()
    {
        var options = Options();
        options.TimeProvider = new FixedTime(Time);
        options.NonceFactory = () => Nonce;
        return options;
    }

    public static HttpClient SigningClient(TigrisPartnerOptions options, HttpMessageHandler inner) =>
        new(new TigrisSigningHandler(options) { InnerHandler = inner });

    public sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
