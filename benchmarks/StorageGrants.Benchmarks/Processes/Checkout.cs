using System;
using System.IO;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>Where the pieces of this repository are, and a folder for what a run writes.</summary>
internal sealed class Checkout : IDisposable
{
    private readonly string _root = Root(AppContext.BaseDirectory);
    private readonly string _scratch = Directory.CreateTempSubdirectory("storagegrants-benchmarks-").FullName;

    public string Compiler => Built(File("benchmarks", "StorageGrants.Benchmarks.Compiler", "bin", "Release", "net10.0"), "StorageGrants.Benchmarks.Compiler");

    public string Evaluation => Built(File("benchmarks", "StorageGrants.Benchmarks.Evaluation", "bin", "Release", "net10.0"), "StorageGrants.Benchmarks.Evaluation");

    public string Tool => Built(File("src", "StorageGrants.Tool", "bin", "Release", "net10.0"), "StorageGrants.Tool");

    public string File(params string[] path) => Path.Combine([_root, .. path]);

    public string Scratch(string name) => Path.Combine(_scratch, name);

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    private static string Built(string folder, string name)
    {
        var path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
        return System.IO.File.Exists(path) ? path : throw new InvalidOperationException(path + " is missing; benchmarks/run.sh builds it.");
    }

    private static string Root(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (System.IO.File.Exists(Path.Combine(current, "Sdk.sln"))) return current;
        }

        throw new InvalidOperationException("There is no Sdk.sln above " + folder + ".");
    }
}
