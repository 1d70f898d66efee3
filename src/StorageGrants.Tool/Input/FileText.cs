using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Unicode;

namespace StorageGrants.Tool.Input;

/// <summary>The text of an input, or why there is none.</summary>
internal readonly record struct FileText(string? Text, string? Problem)
{
    /// <summary>Larger inputs are refused; the text and its positions take many times this in memory.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    public static FileText Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return Read(stream, stream.CanSeek ? stream.Length : 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new FileText(null, Explain(exception, "file"));
        }
    }

    public static FileText Read(Stream stream, long expectedLength)
    {
        if (expectedLength > MaxBytes)
            return TooLarge;

        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(expectedLength + 1, 4096));
        try
        {
            var length = 0;
            for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
            {
                length += read;
                if (length > MaxBytes)
                    return TooLarge;
                if (length == buffer.Length)
                    Grow(ref buffer, length);
            }

            return Decode(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>One line about a failed file operation, without the path, which is shown beside it.</summary>
    public static string Explain(Exception exception, string what) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such " + what,
        UnauthorizedAccessException => "Access to the " + what + " is denied",
        PathTooLongException => "The path is too long",
        _ => "The " + what + " cannot be read: " + Output.PrintableText.OneLine(exception.Message),
    };

    private static FileText TooLarge => new(null, "The file is larger than " + MaxBytes / (1024 * 1024) + " MiB");

    private static void Grow(ref byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static FileText Decode(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var skipped = bytes.StartsWith(mark) ? mark.Length : 0;
        var content = bytes[skipped..];
        return Utf8.IsValid(content)
            ? new FileText(Encoding.UTF8.GetString(content), null)
            : new FileText(null, NotUtf8(bytes, skipped + FirstInvalid(content)));
    }

    private static string NotUtf8(ReadOnlySpan<byte> bytes, int offset)
    {
        var hint = bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF) ? "; it looks like UTF-16, save it as UTF-8" : "; UTF-8 is accepted, with or without a byte order mark";
        return "Not UTF-8: byte 0x" + bytes[offset].ToString("X2", null) + " at offset " + offset + hint;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done)
            offset += length;
        return offset;
    }
}
