using System;
using System.IO;
using System.Text;

namespace StorageGrants.Emulator.Journal;

/// <summary>
/// Goes through the records of a data file. A last record that was cut off was never acknowledged and is left out;
/// any other damage may hide something acknowledged and is an error.
/// </summary>
internal sealed class JournalReader(string file, byte[] bytes, byte[] signature)
{
    /// <summary>What every data file of an emulated system starts with.</summary>
    public static byte[] SignatureOf(string system) => Encoding.ASCII.GetBytes($"StorageGrants {system} emulator data 1\n");

    /// <summary>True when the file was cut off before it had a first record.</summary>
    public bool IsEmpty => bytes.Length < signature.Length && signature.AsSpan().StartsWith(bytes);

    /// <summary>Hands out every whole record with its place; returns where the good part of the file ends.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or is none of the emulator's.</exception>
    public long Read(Action<long, ReadOnlyMemory<byte>> record)
    {
        if (!bytes.AsSpan().StartsWith(signature))
            throw new InvalidDataException($"{file} is no data file of this emulator: it does not start with \"{Encoding.ASCII.GetString(signature).TrimEnd()}\". It was left as it is.");
        var position = signature.Length;
        while (position < bytes.Length)
        {
            var rest = bytes.AsMemory(position);
            if (rest.Length < JournalFrame.HeadSize)
                break;
            if (!JournalFrame.TryReadHead(position, rest.Span, out var length))
            {
                // A file that grew before it was written ends in zeros.
                if (IsZero(rest.Span[JournalFrame.HeadSize..]) && rest.Span[JournalFrame.HeadSize - 1] == 0)
                    break;
                throw Damaged(position, "the head of the record there is wrong");
            }

            var size = (long)JournalFrame.HeadSize + length;
            if (size > rest.Length)
                break;
            var frame = rest[..(int)size];
            if (!JournalFrame.IsWhole(position, frame.Span))
            {
                // Records are JSON and never end in a zero.
                if (size == rest.Length && frame.Span[^1] == 0)
                    break;
                throw Damaged(position, "the content of the record there is wrong");
            }

            record(position, frame[JournalFrame.HeadSize..]);
            position += frame.Length;
        }

        return position;
    }

    private InvalidDataException Damaged(long position, string what) => new(
        $"{file} is damaged at byte {position} of {bytes.Length}: {what}, and it is not one that was cut off while being written. "
        + "What follows may have been acknowledged, so nothing was dropped and the file was left as it is. Restore it from a copy, or start with another file.");

    private static bool IsZero(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)0);
}
