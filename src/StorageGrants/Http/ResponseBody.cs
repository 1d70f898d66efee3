using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Http;

// The bytes of an answer in a pooled buffer, never more than a limit.
internal readonly struct ResponseBody : IDisposable
{
    private static readonly byte[] s_byteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _buffer;
    private readonly int _length;

    private ResponseBody(byte[] buffer, int length, bool isCut)
    {
        _buffer = buffer;
        _length = length;
        IsCut = isCut;
    }

    /// <summary>Whether the answer was longer than the limit.</summary>
    public bool IsCut { get; }

    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            var bytes = _buffer.AsSpan(0, _length);
            return bytes.StartsWith(s_byteOrderMark) ? bytes.Slice(s_byteOrderMark.Length) : bytes;
        }
    }

    public static async ValueTask<ResponseBody> ReadAsync(HttpContent? content, int limit, CancellationToken cancellationToken)
    {
        if (content is null) return new ResponseBody([], 0, false);
        var announced = content.Headers.ContentLength;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(announced ?? 1024, 16), limit) + 1);
        var length = 0;
        try
        {
#if NET
            using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            while (true)
            {
                if (length == buffer.Length) buffer = Grow(buffer, limit);
                var room = Math.Min(buffer.Length, limit + 1) - length;
                var read = await ReadAsync(stream, buffer, length, room, cancellationToken).ConfigureAwait(false);
                if (read == 0) return new ResponseBody(buffer, length, false);
                length += read;
                if (length > limit) return new ResponseBody(buffer, limit, true);
            }
        }
        catch
        {
            Return(buffer, length);
            throw;
        }
    }

    public void Dispose() => Return(_buffer, _length);

#if NET
    private static ValueTask<int> ReadAsync(Stream stream, byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer.AsMemory(offset, count), cancellationToken);
#else
    private static Task<int> ReadAsync(Stream stream, byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer, offset, count, cancellationToken);
#endif

    private static byte[] Grow(byte[] buffer, int limit)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, limit + 1L));
        buffer.AsSpan().CopyTo(larger);
        Return(buffer, buffer.Length);
        return larger;
    }

    // An answer can hold secrets; none goes back to the pool.
    private static void Return(byte[] buffer, int length)
    {
        if (buffer.Length == 0) return;
        buffer.AsSpan(0, Math.Min(length + 1, buffer.Length)).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
