using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StorageGrants.Generators;

/// <summary>Picks the additional files that are schemas and reads what the project says about each.</summary>
internal static class SchemaSources
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    public static SchemaSource? From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var options = provider.GetOptions(file);
        if (!Is(options, "StorageGrantsSchema", "true") || file.GetText(cancellation) is not { } text)
            return null;

        return new SchemaSource(file.Path, text, NamespaceOf(options, provider.GlobalOptions), Is(options, "StorageGrantsVisibility", "public"));
    }

    private static string NamespaceOf(AnalyzerConfigOptions options, AnalyzerConfigOptions global)
    {
        if (options.TryGetValue(Metadata + "StorageGrantsNamespace", out var stated) && stated.Trim().Length > 0)
            return stated.Trim();
        return global.TryGetValue("build_property.RootNamespace", out var root) ? root.Trim() : "";
    }

    private static bool Is(AnalyzerConfigOptions options, string name, string value) =>
        options.TryGetValue(Metadata + name, out var found) && string.Equals(found.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
