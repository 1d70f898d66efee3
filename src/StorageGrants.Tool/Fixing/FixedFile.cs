using System;
using System.IO;
using System.Text;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Fixing;

/// <summary>Writes a mended file: whole or not at all, with its byte order mark and its permissions.</summary>
internal static class FixedFile
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The byte order mark of a file, if it has one and can be read.</summary>
    public static string MarkOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            Span<byte> start = stackalloc byte[3];
            return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Mark) ? "\uFEFF" : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <returns>Why it could not be written, or null.</returns>
    public static string? Write(string path, string before, string after)
    {
        string? temporary = null;
        try
        {
            var link = new FileInfo(path);
            var target = link.LinkTarget is null ? link : (FileInfo)link.ResolveLinkTarget(returnFinalTarget: true)!;
            if (target.IsReadOnly)
                return "The fixes cannot be written: the file is read-only";

            var bytes = File.ReadAllBytes(target.FullName);
            var hasMark = bytes.AsSpan().StartsWith(Mark);
            if (Encoding.UTF8.GetString(bytes, hasMark ? Mark.Length : 0, bytes.Length - (hasMark ? Mark.Length : 0)) != before)
                return "The fixes were not written: the file has changed meanwhile";

            temporary = Path.Combine(target.DirectoryName!, "." + target.Name + "." + Path.GetRandomFileName());
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                if (hasMark)
                    stream.Write(Mark);
                stream.Write(Encoding.UTF8.GetBytes(after));
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target.FullName));
            File.Move(temporary, target.FullName, overwrite: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            return "The fixes cannot be written: " + (exception is UnauthorizedAccessException ? "access is denied" : PrintableText.OneLine(exception.Message));
        }
    }

    private static void TryDelete(string? path)
    {
        try
        {
            if (path is not null)
                File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report.
        }
    }
}
