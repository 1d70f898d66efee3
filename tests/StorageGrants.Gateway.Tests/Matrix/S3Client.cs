using System;
using System.Net.Http;
using Amazon.Runtime;
using Amazon.S3;
using StorageGrants.Tests.Gateway;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>The S3 client of the AWS SDK, pointed at the gateway.</summary>
internal static class S3Client
{
    private static readonly ClosingConnections Connections = new();

    public static AmazonS3Client Of(TestGateway gateway, GatewayCredential credential) => new(
        new BasicAWSCredentials(credential.AccessKey, credential.SecretKey),
        new AmazonS3Config
        {
            ServiceURL = gateway.Address.ToString(),
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
            MaxErrorRetry = 0,
            HttpClientFactory = Connections,

            // The gateway does not know the checksums that version 4 of the SDK adds by itself.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });

    // A refused upload leaves its body unread, and the next request on the connection would be read from the middle of it.
    private sealed class ClosingConnections : HttpClientFactory
    {
        private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = TimeSpan.FromSeconds(30),
            DefaultRequestHeaders = { ConnectionClose = true },
        };

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
