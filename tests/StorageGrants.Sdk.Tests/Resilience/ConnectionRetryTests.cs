using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Resilience;

/// <summary>Real sockets: what the transport of .NET says when a request could or could not have left.</summary>
public class ConnectionRetryTests
{
    private static async Task<(StorageGrantsException Error, int Sent)> CreateAsync(Uri address)
    {
        using var counter = new Counter();
        using var http = new HttpClient(counter);
        var client = new ThingsClient(http, address) { Retries = new RetryOptions(), Clock = new TestClock { SkipsWaits = true } };
        return (await Assert.ThrowsAnyAsync<StorageGrantsException>(() => client.CreateAsync(new ThingRequest("a"))), counter.Sent);
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again()
    {
        var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri("http://127.0.0.1:" + ((IPEndPoint)closed.LocalEndpoint).Port);
        closed.Stop();

        var (error, sent) = await CreateAsync(address);

        Assert.IsType<TransportException>(error);
        Assert.Equal(3, sent);
    }

    [Fact]
    public async Task A_handshake_that_fails_is_tried_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var hangingUp = HangUpAsync(listener, stop.Token);

        var (error, sent) = await CreateAsync(new Uri("https://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port));
        await stop.CancelAsync();
        await hangingUp;

        Assert.IsType<TransportException>(error);
        Assert.Equal(TestedBuild.KnowsRequestErrors ? 3 : 1, sent);
    }

    [Fact]
    public async Task A_connection_reset_after_the_request_left_is_not()
    {
        await using var server = new LoopbackServer("", reset: true);

        var (error, sent) = await CreateAsync(server.BaseAddress);

        Assert.IsType<TransportException>(error);
        Assert.Equal(1, sent);
    }

    private static async Task HangUpAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        try
        {
            while (true) (await listener.AcceptTcpClientAsync(cancellationToken)).Dispose();
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private sealed class Counter() : DelegatingHandler(new SocketsHttpHandler())
    {
        public int Sent { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
