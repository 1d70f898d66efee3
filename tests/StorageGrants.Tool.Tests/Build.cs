using System.Linq;
using System.Reflection;

namespace StorageGrants.Tool.Tests;

/// <summary>Places in the repository, as the build wrote them down.</summary>
internal static class Build
{
    public static string ToolProject => Metadata("ToolProject");

    public static string Configuration => Metadata("Configuration");

    public static string SarifFolder => Metadata("SarifFolder");

    public static string SchemaFolder => Metadata("SchemaFolder");

    private static string Metadata(string key) => typeof(Build).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
