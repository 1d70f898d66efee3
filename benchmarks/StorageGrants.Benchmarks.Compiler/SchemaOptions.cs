using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>What MSBuild tells the compiler of the files: all are schemas.</summary>
internal sealed class SchemaOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Values s_schema = new(new()
    {
        ["build_metadata.AdditionalFiles.StorageGrantsSchema"] = "true",
        ["build_metadata.AdditionalFiles.StorageGrantsNamespace"] = "Acme.Storage",
        ["build_metadata.AdditionalFiles.StorageGrantsVisibility"] = "public",
    });

    private static readonly Values s_none = new(new());

    public override AnalyzerConfigOptions GlobalOptions => s_none;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_schema;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
