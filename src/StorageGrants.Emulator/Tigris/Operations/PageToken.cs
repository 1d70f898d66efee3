using System;
using System.Buffers.Binary;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>An opaque continuation token: which list, and the place of the last item of the page before.</summary>
internal static class PageToken
{
    private const int Size = 1 + sizeof(long);

    public static string Of(byte list, long sequence)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bytes[0] = list;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], sequence);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The place to go on after; an empty token means the start.</summary>
    public static bool TryRead(byte list, string token, out long sequence)
    {
        sequence = 0;
        if (token.Length == 0)
            return true;
        Span<byte> bytes = stackalloc byte[Size];
        if (!Convert.TryFromBase64String(token, bytes, out var count) || count != Size || bytes[0] != list)
            return false;
        sequence = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        return sequence > 0;
    }
}
