using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>Finds Roslyn in the SDK and generator and analyzer where the build put them.</summary>
internal static class Assemblies
{
    public static string Roslyn { get; } = Metadata("RoslynFolder");

    public static string Generator { get; } = Metadata("Generator");

    public static string Analyzer { get; } = Metadata("Analyzer");

    // Before Main, whose own code already names types of Roslyn.
    [ModuleInitializer]
    internal static void Register()
    {
        string[] folders = [Roslyn, Path.GetDirectoryName(Analyzer)!];
        AssemblyLoadContext.Default.Resolving += (context, name) => folders
            .Select(folder => Path.Combine(folder, name.Name + ".dll"))
            .Where(File.Exists)
            .Select(context.LoadFromAssemblyPath)
            .FirstOrDefault();
    }

    private static string Metadata(string key) =>
        typeof(Assemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == key)?.Value
        ?? throw new InvalidOperationException("The build left out where to find '" + key + "'.");
}
