using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests;

public sealed class LifetimeTests
{
    [Fact]
    public async Task Defaults_are_a_free_loopback_port_and_a_random_key()
    {
        await using var one = await TigrisEmulator.StartAsync();
        await using var two = await TigrisEmulator.StartAsync();
        Assert.Equal("127.0.0.1", one.BaseAddress.Host);
        Assert.Equal("http", one.BaseAddress.Scheme);
        Assert.NotEqual(one.BaseAddress.Port, two.BaseAddress.Port);
        Assert.NotEqual(one.SigningKey, two.SigningKey);
        Assert.DoesNotContain(one.SigningKey, one.ToString());
        using var client = new SignedClient(one);
        (await client.ProvisionAsync("first-bucket")).Ok();
    }

    [Fact]
    public async Task Given_names_and_keys_are_used()
    {
        await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { ProviderId = "a b/c", SigningKey = "schlüssel" });
        Assert.Equal("schlüssel", emulator.SigningKey);
        using var client = new SignedClient(emulator);
        var url = new Uri(emulator.BaseAddress, "/v1/providers/a%20b%2Fc/orgs/o/provision").AbsoluteUri;
        const string Body = """{"bucket_name":"a-bucket","org_name":"o","user_id":"u"}""";
        (await client.SendAsync(client.Signed(HttpMethod.Post, url, SignedClient.Json(Body)))).Ok();
    }

    [Theory]
    [InlineData(-1, "p", "k", "2026-06", "Port")]
    [InlineData(65536, "p", "k", "2026-06", "Port")]
    [InlineData(0, " ", "k", "2026-06", "ProviderId")]
    [InlineData(0, "p", "", "2026-06", "SigningKey")]
    [InlineData(0, "p", "k", "2026-07", "Edition")]
    public async Task A_bad_option_is_named(int port, string provider, string key, string edition, string name)
    {
        var options = new TigrisEmulatorOptions { Port = port, ProviderId = provider, SigningKey = key, Edition = edition };
        var error = await Assert.ThrowsAsync<ArgumentException>(() => TigrisEmulator.StartAsync(options));
        Assert.Contains(name, error.Message);
    }

    [Fact]
    public async Task A_port_in_use_is_an_error()
    {
        await using var first = await TigrisEmulator.StartAsync();
        var error = await Assert.ThrowsAnyAsync<IOException>(() => TigrisEmulator.StartAsync(new TigrisEmulatorOptions { Port = first.BaseAddress.Port }));
        Assert.Contains(first.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Message);
    }

    [Fact]
    public async Task Start_can_be_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TigrisEmulator.StartAsync(null, new CancellationToken(canceled: true)));

    [Fact]
    public async Task After_dispose_nothing_listens_and_the_port_is_free()
    {
        var emulator = await TigrisEmulator.StartAsync();
        var port = emulator.BaseAddress.Port;
        await emulator.DisposeAsync();
        await emulator.DisposeAsync();
        using var client = new SignedClient(emulator);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.CreateKeyAsync());
        await using var next = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { Port = port });
        Assert.Equal(port, next.BaseAddress.Port);
    }

    [Fact]
    public async Task Dispose_cuts_off_a_request_that_never_ends()
    {
        var emulator = await TigrisEmulator.StartAsync();
        using var client = new SignedClient(emulator);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, emulator.BaseAddress.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(HeadOfUnfinished(client, emulator)));

        // "100 Continue" is sent when the emulator starts to read the body, so the request is under way now.
        var answer = new byte[1024];
        var count = await stream.ReadAsync(answer);
        Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(answer, 0, count));

        await emulator.DisposeAsync();
        Assert.Equal(0, await ReadToCloseAsync(stream));
    }

    [Fact]
    public async Task A_caller_that_gives_up_harms_nobody()
    {
        await using var emulator = await TigrisEmulator.StartAsync();
        using var client = new SignedClient(emulator);
        using var http = new HttpClient();
        using var endless = new EndlessStream();
        using var cancel = new CancellationTokenSource();
        var content = new StreamContent(endless);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var sending = http.SendAsync(client.Signed(HttpMethod.Post, client.Url("key"), content), cancel.Token);
        await endless.Started;
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(HttpStatusCode.OK, (await client.ProvisionAsync("after-bucket")).Status);
    }

    [Fact]
    public async Task Options_are_copied_at_the_start()
    {
        var options = new TigrisEmulatorOptions();
        await using var emulator = await TigrisEmulator.StartAsync(options);
        options.ProviderId = "changed";
        using var client = new SignedClient(emulator);
        (await client.ProvisionAsync("copy-bucket")).Ok();
    }

    private static string HeadOfUnfinished(SignedClient client, TigrisEmulator emulator)
    {
        using var signed = client.Signed(HttpMethod.Post, client.Url("key"), null);
        var head = new StringBuilder($"POST {signed.RequestUri!.PathAndQuery} HTTP/1.1\r\nHost: {emulator.BaseAddress.Authority}\r\n");
        foreach (var header in signed.Headers)
            head.Append(header.Key).Append(": ").Append(string.Concat(header.Value)).Append("\r\n");
        return head.Append("Content-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n").ToString();
    }

    private static async Task<int> ReadToCloseAsync(Stream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[1]);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>A body that gives one byte and then nothing until it is cancelled.</summary>
    private sealed class EndlessStream : Stream
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool _given;

        public Task Started => _started.Task;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_given)
            {
                _given = true;
                buffer.Span[0] = (byte)'{';
                return 1;
            }

            _started.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
