using System;
using System.IO;
using System.Text;

namespace StorageGrants.Tool.Output;

/// <summary>A report file, written whole or not at all.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>Why it could not be written, or null.</returns>
    public static string? Write(string path, string content)
    {
        if (Directory.Exists(path))
            return "The report cannot be written: this is a folder, a file is accepted";

        string? temporary = null;
        try
        {
            // A link stays a link: what it leads to is replaced.
            var target = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
            if (IsDevice(target))
            {
                using var device = new StreamWriter(new FileStream(path, FileMode.Open, FileAccess.Write), Encoding);
                device.Write(content);
                return null;
            }

            temporary = Path.Combine(Path.GetDirectoryName(target)!, "." + Path.GetFileName(target) + "." + Path.GetRandomFileName());
            File.WriteAllText(temporary, content, Encoding);
            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Delete(temporary);
            return "The report cannot be written: " + Reason(exception);
        }
    }

    private static string Reason(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "the folder does not exist",
        UnauthorizedAccessException => "access is denied",
        _ => PrintableText.OneLine(exception.Message),
    };

    // Such a path cannot be replaced by another file: /dev/null, or a pipe of the shell.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    private static void Delete(string? path)
    {
        try
        {
            if (path is not null)
                File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder may have become read-only meanwhile; the first failure is the one to report.
        }
    }
}
