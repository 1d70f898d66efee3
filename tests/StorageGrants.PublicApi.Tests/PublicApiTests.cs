using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace StorageGrants.PublicApi.Tests;

/// <summary>
/// The public surface is a promise. A change of it is made on purpose: run the tests once with
/// STORAGEGRANTS_UPDATE_GOLDEN=1 and review the difference of docs/api.
/// </summary>
public class PublicApiTests
{
    public static TheoryData<string, string> Libraries() => new()
    {
        { "StorageGrants.Access", "net8.0" },
        { "StorageGrants.Access", "netstandard2.0" },
        { "StorageGrants", "net8.0" },
        { "StorageGrants", "netstandard2.0" },
        { "StorageGrants.Emulator", "net8.0" },
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Is_what_was_promised(string library, string framework)
    {
        var root = Metadata("RepositoryRoot");
        var assembly = Path.Combine(root, "src", library, "bin", Metadata("Configuration"), framework, library + ".dll");
        var baseline = Path.Combine(root, "docs", "api", library + "." + framework + ".txt");
        var actual = PublicApiListing.Of(assembly, References(assembly));

        if (Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1")
            File.WriteAllText(baseline, actual);

        var expected = File.ReadAllText(baseline).Replace("\r\n", "\n", StringComparison.Ordinal);
        var missing = expected.Split('\n').Except(actual.Split('\n')).Select(line => "- " + line);
        var added = actual.Split('\n').Except(expected.Split('\n')).Select(line => "+ " + line);
        Assert.Equal("", string.Join("\n", missing.Concat(added)));
    }

    // An init accessor names IsExternalInit, which each build has from elsewhere: code compiled against one would not run on the other.
    [Theory]
    [InlineData("StorageGrants.Access")]
    [InlineData("StorageGrants")]
    public void Both_builds_take_the_same_callers(string library)
    {
        var baseline = File.ReadAllText(Path.Combine(Metadata("RepositoryRoot"), "docs", "api", library + ".netstandard2.0.txt"));
        Assert.DoesNotContain(" init; }", baseline, StringComparison.Ordinal);
    }

    // The running framework and everything next to this test stand in for the library's own references.
    private static string[] References(string assembly)
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var aspNet = Directory.GetDirectories(Path.Combine(shared, "..", "..", "Microsoft.AspNetCore.App")).OrderBy(d => d, StringComparer.Ordinal).Last();
        return trusted.Concat(Directory.GetFiles(aspNet, "*.dll"))
            .GroupBy(Path.GetFileName).Select(g => g.First())
            .Where(path => Path.GetFileName(path) != Path.GetFileName(assembly)).ToArray();
    }

    private static string Metadata(string key) =>
        typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
