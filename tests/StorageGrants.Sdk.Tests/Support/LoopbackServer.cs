using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>A real socket that answers each connection's request with given bytes, then closes or resets.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public LoopbackServer(string answer, bool reset = false)
    {
        _listener.Start();
        BaseAddress = new Uri("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port);
        _serving = ServeAsync(Encoding.UTF8.GetBytes(answer), reset);
    }

    public Uri BaseAddress { get; }

    /// <summary>Request lines and headers as they came.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    public static string Http(string json) =>
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + Encoding.UTF8.GetByteCount(json) + "\r\nConnection: close\r\n\r\n" + json;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer, bool reset)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var stream = client.GetStream();
                await ReadRequestAsync(stream);
                await stream.WriteAsync(answer, _stop.Token);
                if (reset) client.LingerState = new LingerOption(true, 0);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or System.IO.IOException)
        {
            // The test is over.
        }
    }

    private async Task ReadRequestAsync(NetworkStream stream)
    {
        var text = "";
        var isHeadNoted = false;
        var buffer = new byte[8192];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0) return;
            text += Encoding.Latin1.GetString(buffer, 0, read);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            if (!isHeadNoted) Heads.Enqueue(text[..end]);
            isHeadNoted = true;
            var length = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
            var expected = length < 0 ? 0 : int.Parse(text[(length + 16)..text.IndexOf('\r', length)]);
            if (text.Length - end - 4 >= expected) return;
        }
    }
}
