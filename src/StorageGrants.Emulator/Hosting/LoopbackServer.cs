using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace StorageGrants.Emulator.Hosting;

/// <summary>
/// Kestrel on 127.0.0.1 without a host: no configuration file or environment variable can open another address,
/// no handler is put on the signals of the process it lives in.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private int _disposed;

    private LoopbackServer(KestrelServer server)
    {
        _server = server;
        BaseAddress = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress { get; }

    /// <exception cref="System.IO.IOException">The port is in use.</exception>
    public static async Task<LoopbackServer> StartAsync(
        IHttpApplication<HttpContext> system, int port, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Listen(IPAddress.Loopback, port, static listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        var server = new KestrelServer(Options.Create(options), transport, loggers);
        try
        {
            await server.StartAsync(system, cancellationToken).ConfigureAwait(false);
            return new LoopbackServer(server);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Stops listening, lets requests under way finish for a moment, then cuts them off.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        using var grace = new CancellationTokenSource(EmulatorLimits.ShutdownGraceMilliseconds);
        await _server.StopAsync(grace.Token).ConfigureAwait(false);
        _server.Dispose();
    }
}
