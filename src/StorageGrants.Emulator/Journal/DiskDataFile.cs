using System;
using System.Collections.Generic;
using System.IO;

namespace StorageGrants.Emulator.Journal;

/// <summary>
/// A data file on disk. The lock lies in a file beside it, because the data file itself is replaced when it is written anew.
/// </summary>
internal sealed class DiskDataFile : IDataFile
{
    private readonly string _path;
    private readonly string _newPath;
    private readonly FileStream _lock;
    private FileStream _stream;

    private DiskDataFile(string path, FileStream heldLock)
    {
        (_path, _newPath, _lock) = (path, path + ".new", heldLock);
        // Left by a rewriting that did not come to its end.
        File.Delete(_newPath);
        _stream = Open(_path, FileMode.OpenOrCreate);
        DirectoryFlush.Of(_path);
    }

    public string Name => _path;

    /// <exception cref="IOException">The file is used by another emulator, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public static DiskDataFile Open(string path)
    {
        path = Path.GetFullPath(path);
        // Writing anew replaces the file, not a link to it.
        if (File.Exists(path))
            path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var heldLock = Lock(path);
        try
        {
            return new DiskDataFile(path, heldLock);
        }
        catch
        {
            heldLock.Dispose();
            throw;
        }
    }

    public byte[] ReadAll()
    {
        var bytes = new byte[_stream.Length];
        _stream.Position = 0;
        _stream.ReadExactly(bytes);
        return bytes;
    }

    public void Append(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    public void Flush() => _stream.Flush(flushToDisk: true);

    public void Truncate(long length)
    {
        _stream.SetLength(length);
        _stream.Position = length;
        Flush();
    }

    public bool TryReplace(IEnumerable<byte[]> parts)
    {
        FileStream? replacement = null;
        try
        {
            replacement = Open(_newPath, FileMode.Create);
            foreach (var part in parts)
                replacement.Write(part);
            replacement.Flush(flushToDisk: true);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            replacement?.Dispose();
            File.Delete(_newPath);
            return false;
        }

        // Some systems do not rename onto an open file.
        _stream.Dispose();
        _stream = replacement;
        File.Move(_newPath, _path, overwrite: true);
        DirectoryFlush.Of(_path);
        return true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _lock.Dispose();
    }

    private static FileStream Lock(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new DirectoryNotFoundException($"There is no folder for the data file {path}.");
        try
        {
            return new FileStream(path + ".lock", OwnerOnly(FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException held)
        {
            throw new IOException($"The data file {path} is used by another emulator, or its lock {path}.lock cannot be opened: {held.Message}", held);
        }
    }

    private static FileStream Open(string path, FileMode mode) => new(path, OwnerOnly(mode, FileShare.Read | FileShare.Delete));

    private static FileStreamOptions OwnerOnly(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
