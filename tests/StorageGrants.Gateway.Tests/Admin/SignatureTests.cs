using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.RadosGateway;
using StorageGrants.Tests.Gateway;
using Xunit;

namespace StorageGrants.Gateway.Tests.Admin;

/// <summary>The signer of the library against the independent one of the tests, on addresses drawn at random.</summary>
public sealed class SignatureTests
{
    private const string Alphabet = "aZ09-._~ !\"#$%&'()*+,/:;<=>?@[\\]^`{|}é日\u0301";

    [Fact]
    public async Task Both_signers_agree()
    {
        var random = new Random(20260630);
        var now = new DateTimeOffset(2026, 11, 22, 4, 30, 5, TimeSpan.Zero);
        var credential = new GatewayCredential("x", "ACCESS", "secret/with+signs");
        for (var i = 0; i < 500; i++)
        {
            var query = Enumerable.Range(0, random.Next(1, 5)).ToDictionary(n => n.ToString(CultureInfo.InvariantCulture) + Draw(random), _ => Draw(random));
            var sent = await SendAsync(credential, now, "http://127.0.0.1:7480/admin/user?" + GatewaySigner.Query(query));
            var expected = GatewaySigner.Sign(credential, new GatewayRequest(HttpMethod.Get, "/admin/user") { Query = query }, "127.0.0.1:7480", now.UtcDateTime);
            Assert.Equal(expected["authorization"], sent);
        }
    }

    private static async Task<string> SendAsync(GatewayCredential credential, DateTimeOffset now, string address)
    {
        var last = new Last();
        using var http = new HttpClient(new RadosGatewaySigningHandler(new RadosGatewayAdminOptions
        {
            BaseAddress = new Uri("http://127.0.0.1:7480"),
            AccessKeyId = credential.AccessKey,
            SecretAccessKey = new Secret(credential.SecretKey),
            Region = "us-east-1",
            TimeProvider = new Clock(now),
        })
        { InnerHandler = last });
        using var response = await http.GetAsync(address);
        return last.Authorization;
    }

    private static string Draw(Random random) => new(Enumerable.Range(0, random.Next(0, 6)).Select(_ => Alphabet[random.Next(Alphabet.Length)]).ToArray());

    private sealed class Last : HttpMessageHandler
    {
        public string Authorization { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = string.Join(",", request.Headers.GetValues("Authorization"));
            return Task.FromResult(new HttpResponseMessage { RequestMessage = request });
        }
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
