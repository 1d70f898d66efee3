using System;
using System.IO;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("storagegrants-emulator-").FullName;

    public string File(string name) => Path.Combine(_path, name);

    public string Copy(string name, ReadOnlySpan<byte> bytes)
    {
        var path = File(name);
        using (var stream = new FileStream(path, FileMode.Create))
            stream.Write(bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
