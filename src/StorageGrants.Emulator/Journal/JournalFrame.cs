using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StorageGrants.Emulator.Journal;

/// <summary>
/// One record on disk: length, checksum of the head, checksum of the whole, content. The checksums cover the place in the
/// file, so a record that was moved or repeated is no record, and a wrong length is noticed before it is believed.
/// </summary>
internal static class JournalFrame
{
    public const int HeadSize = sizeof(int) + (2 * CheckSize);
    private const int CheckSize = 8;
    private const int PlaceSize = sizeof(long) + sizeof(int);

    /// <summary>The record for <paramref name="content"/>, to be written at <paramref name="position"/>.</summary>
    public static byte[] Write(long position, ReadOnlySpan<byte> content)
    {
        var frame = new byte[HeadSize + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, content.Length);
        content.CopyTo(frame.AsSpan(HeadSize));
        Check(position, content.Length, [], frame.AsSpan(sizeof(int), CheckSize));
        Check(position, content.Length, content, frame.AsSpan(sizeof(int) + CheckSize, CheckSize));
        return frame;
    }

    /// <summary>The length of the content, when the head is whole.</summary>
    public static bool TryReadHead(long position, ReadOnlySpan<byte> head, out int length)
    {
        length = BinaryPrimitives.ReadInt32LittleEndian(head);
        Span<byte> check = stackalloc byte[CheckSize];
        Check(position, length, [], check);
        return length >= 0 && check.SequenceEqual(head.Slice(sizeof(int), CheckSize));
    }

    public static bool IsWhole(long position, ReadOnlySpan<byte> frame)
    {
        var content = frame[HeadSize..];
        Span<byte> check = stackalloc byte[CheckSize];
        Check(position, content.Length, content, check);
        return check.SequenceEqual(frame.Slice(sizeof(int) + CheckSize, CheckSize));
    }

    private static void Check(long position, int length, ReadOnlySpan<byte> content, Span<byte> check)
    {
        Span<byte> place = stackalloc byte[PlaceSize];
        BinaryPrimitives.WriteInt64LittleEndian(place, position);
        BinaryPrimitives.WriteInt32LittleEndian(place[sizeof(long)..], length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(place);
        hash.AppendData(content);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        digest[..CheckSize].CopyTo(check);
    }
}
