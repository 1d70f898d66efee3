using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>Every file and every dependency of every package, as listed in Golden/.</summary>
public sealed class PackageContentTests
{
    [Theory]
    [InlineData("StorageGrants")]
    [InlineData("StorageGrants.Access")]
    [InlineData("StorageGrants.Emulator")]
    [InlineData("StorageGrants.Tool")]
    public void Holds_exactly_the_listed_files_and_dependencies(string id)
    {
        var golden = Path.Combine(BuildInfo.RepoRoot, "tests", "StorageGrants.Packages.Tests", "Golden", id + ".txt");
        var actual = string.Join('\n', Describe(id));
        if (BuildInfo.AcceptGolden)
            File.WriteAllText(golden, actual + "\n");

        Assert.Equal(File.ReadAllText(golden).ReplaceLineEndings("\n").TrimEnd(), actual);
    }

    [Fact]
    public void The_feed_holds_exactly_these_packages()
    {
        var packages = Directory.EnumerateFiles(BuildInfo.Feed).Select(Path.GetFileName).Order(System.StringComparer.Ordinal);
        Assert.Equal(
            ["StorageGrants.0.1.0.nupkg", "StorageGrants.Access.0.1.0.nupkg", "StorageGrants.Emulator.0.1.0.nupkg", "StorageGrants.Tool.0.1.0.nupkg"],
            packages);
    }

    [Theory]
    [InlineData("StorageGrants")]
    [InlineData("StorageGrants.Access")]
    [InlineData("StorageGrants.Emulator")]
    [InlineData("StorageGrants.Tool")]
    public void States_licence_readme_and_authors_and_is_no_development_dependency(string id)
    {
        var metadata = Nuspec(id).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("StorageGrants contributors", Value("authors"));
        Assert.False(string.IsNullOrWhiteSpace(Value("description")));
        Assert.Null(Value("developmentDependency"));
    }

    private static IEnumerable<string> Describe(string id)
    {
        using var package = Open(id);
        // The first three are the container's own.
        foreach (var name in package.Entries.Select(e => e.FullName)
            .Where(n => n != "[Content_Types].xml" && !n.StartsWith("_rels/") && !n.StartsWith("package/"))
            .Order(System.StringComparer.Ordinal))
        {
            yield return name;
        }

        foreach (var group in Nuspec(id).Descendants().Where(e => e.Name.LocalName == "group" && e.Parent!.Name.LocalName == "dependencies"))
        {
            yield return "";
            yield return "dependencies for " + group.Attribute("targetFramework")!.Value;
            foreach (var dependency in group.Elements())
                yield return $"  {dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}";
        }
    }

    private static ZipArchive Open(string id) =>
        ZipFile.OpenRead(Path.Combine(BuildInfo.Feed, $"{id}.{BuildInfo.Version}.nupkg"));

    private static XDocument Nuspec(string id)
    {
        using var package = Open(id);
        using var stream = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream);
    }
}
