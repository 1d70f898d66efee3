using System;
using System.Buffers.Binary;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>An opaque continuation token: the place of the last key of the page before.</summary>
internal static class PageToken
{
    private const int Size = sizeof(long);

    public static string Of(long sequence)
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, sequence);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The place to go on after; an empty token means the start.</summary>
    public static bool TryRead(string token, out long sequence)
    {
        sequence = 0;
        if (token.Length == 0)
            return true;
        Span<byte> bytes = stackalloc byte[Size];
        if (!Convert.TryFromBase64String(token, bytes, out var count) || count != Size)
            return false;
        sequence = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return sequence > 0;
    }
}
