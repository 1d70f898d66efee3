using System;
using System.IO;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;

namespace StorageGrants.Packages.Tests;

/// <summary>Loads what lies under analyzers/dotnet/cs in the package, from the package's bytes, as a compiler does.</summary>
internal sealed class PackedCompilerAssemblies() : AssemblyLoadContext("packed", isCollectible: true)
{
    public Assembly LoadPacked(string name)
    {
        using var package = ZipFile.OpenRead(Path.Combine(BuildInfo.Feed, $"StorageGrants.{BuildInfo.Version}.nupkg"));
        var entry = package.GetEntry($"analyzers/dotnet/cs/{name}.dll") ?? throw new FileNotFoundException(name + " is not packed.");
        using var bytes = new MemoryStream();
        using (var stream = entry.Open())
            stream.CopyTo(bytes);
        bytes.Position = 0;
        return LoadFromStream(bytes);
    }

    // The compiler's own assemblies come from the host; whatever else is needed must be in the package.
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name!.StartsWith("StorageGrants", StringComparison.Ordinal) ? LoadPacked(assemblyName.Name) : null;
}
