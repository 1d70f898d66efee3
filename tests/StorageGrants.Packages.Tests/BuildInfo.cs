using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace StorageGrants.Packages.Tests;

/// <summary>Places known when this project was built.</summary>
internal static class BuildInfo
{
    public const string Version = "0.1.0";

    public static string RepoRoot { get; } = Metadata("RepoRoot");

    public static string NuGetPackageRoot { get; } = Metadata("NuGetPackageRoot");

    public static string EmulatorProgram { get; } = Metadata("EmulatorProgram");

    public static string Feed { get; } = Path.Combine(AppContext.BaseDirectory, "feed");

    /// <summary>True when the run writes what it finds as the new expectation (git shows the difference).</summary>
    public static bool AcceptGolden { get; } = Environment.GetEnvironmentVariable("STORAGEGRANTS_ACCEPT") == "1";

    private static string Metadata(string key) =>
        typeof(BuildInfo).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value
        ?? throw new InvalidOperationException(key + " is not set.");
}
