using System;
using System.IO;
using System.Runtime.InteropServices;

namespace StorageGrants.Emulator.Journal;

/// <summary>Makes the names in a folder safe, where the system can: a new or renamed file may else be lost in a crash of the machine.</summary>
internal static partial class DirectoryFlush
{
    private const int ReadOnly = 0;

    /// <summary>Flushes the folder of <paramref name="path"/>.</summary>
    public static void Of(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = OpenFile(Path.GetDirectoryName(path)!, ReadOnly);
        if (folder < 0)
            return;
        // Some file systems refuse this for folders; there is nothing else to try.
        _ = Flush(folder);
        _ = CloseFile(folder);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Flush(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseFile(int file);
}
