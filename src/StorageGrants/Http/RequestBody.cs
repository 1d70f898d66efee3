using System;
using System.Buffers;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StorageGrants.Http;

// Serialises a body with a writer and a buffer kept per thread, then copies it once: the copy belongs to the request
// alone, because a transport may still be sending it after the answer came.
internal sealed class RequestBody : IBufferWriter<byte>
{
    private const int KeptSize = 64 * 1024;

    [ThreadStatic]
    private static RequestBody? t_cached;

    private readonly Utf8JsonWriter _writer;
    private byte[] _buffer = new byte[1024];
    private int _length;

    private RequestBody() => _writer = new Utf8JsonWriter(this);

    public static HttpContent Create<T>(T body, JsonTypeInfo<T> bodyType)
    {
        var content = new ByteArrayContent(Serialize(body, bodyType));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return content;
    }

    public static byte[] Serialize<T>(T body, JsonTypeInfo<T> bodyType)
    {
        var serializer = t_cached ?? new RequestBody();
        t_cached = null;
        try
        {
            JsonSerializer.Serialize(serializer._writer, body, bodyType);
            serializer._writer.Flush();
            return serializer._buffer.AsSpan(0, serializer._length).ToArray();
        }
        finally
        {
            serializer.Reset();
            if (serializer._buffer.Length <= KeptSize) t_cached = serializer;
        }
    }

    void IBufferWriter<byte>.Advance(int count) => _length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    private void Reserve(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed <= _buffer.Length) return;
        var larger = new byte[Math.Max(_buffer.Length * 2, needed)];
        _buffer.AsSpan(0, _length).CopyTo(larger);
        _buffer.AsSpan(0, _length).Clear();
        _buffer = larger;
    }

    // A body can hold secrets; none stays behind in the kept buffer.
    private void Reset()
    {
        _writer.Reset(this);
        _buffer.AsSpan(0, _length).Clear();
        _length = 0;
    }
}
