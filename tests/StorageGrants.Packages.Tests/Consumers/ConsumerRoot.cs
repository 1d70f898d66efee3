using System;
using System.IO;
using System.Linq;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

[assembly: AssemblyFixture(typeof(ConsumerRoot))]

namespace StorageGrants.Packages.Tests.Consumers;

/// <summary>A temporary folder with a NuGet cache of its own that knows one source: the folder feed of this build.</summary>
public sealed class ConsumerRoot : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("storagegrants-packages-").FullName;

    public ConsumerRoot()
    {
        // A fallback folder goes before a source: a package of ours in it would be tested in place of the one just packed.
        var stale = Directory.EnumerateDirectories(BuildInfo.NuGetPackageRoot, "storagegrants*")
            .Where(folder => Directory.Exists(Path.Combine(folder, BuildInfo.Version)));
        Assert.True(!stale.Any(), $"Remove {string.Join(", ", stale)}: the packages just built have the same version.");

        File.WriteAllText(Path.Combine(_path, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{BuildInfo.Feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="third-party" value="{BuildInfo.NuGetPackageRoot}" /></fallbackPackageFolders>
            </configuration>
            """);

        // Nothing above the folder may leak into a consumer.
        File.WriteAllText(Path.Combine(_path, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(_path, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(_path, ".editorconfig"), "root = true\n");
    }

    public string PackageCache => Path.Combine(_path, ".packages");

    public Consumer Create(string name)
    {
        var folder = Path.Combine(_path, name);
        Assert.False(Directory.Exists(folder), $"Two tests use the consumer name {name}.");
        Directory.CreateDirectory(folder);
        return new Consumer(folder, PackageCache);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
