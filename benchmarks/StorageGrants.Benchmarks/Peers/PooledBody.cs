using System;
using System.Buffers;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;

namespace StorageGrants.Benchmarks.Peers;

/// <summary>A JSON writer over pooled bytes, kept per thread; the bytes go back to the pool after the call.</summary>
internal sealed class PooledBody : IBufferWriter<byte>
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    [ThreadStatic]
    private static PooledBody? t_cached;

    private byte[] _buffer = [];
    private int _length;

    private PooledBody() => Writer = new Utf8JsonWriter(this, new JsonWriterOptions { SkipValidation = true });

    public Utf8JsonWriter Writer { get; }

    public static PooledBody Start()
    {
        var body = t_cached ?? new PooledBody();
        t_cached = null;
        body._buffer = ArrayPool<byte>.Shared.Rent(1024);
        body._length = 0;
        return body;
    }

    /// <summary>Ends the writing. The caller returns the bytes to the pool when the call is over.</summary>
    public ByteArrayContent Finish(out byte[] rented)
    {
        Writer.Flush();
        Writer.Reset();
        rented = _buffer;
        var content = new ByteArrayContent(_buffer, 0, _length);
        content.Headers.ContentType = s_json;
        _buffer = [];
        t_cached = this;
        return content;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    private void Reserve(int sizeHint)
    {
        if (_buffer.Length - _length >= Math.Max(sizeHint, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + sizeHint));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
