using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StorageGrants.Generators.Tests.Harness;

/// <summary>What MSBuild tells the compiler of the files.</summary>
internal sealed class SchemaOptions(string rootNamespace = "Root.Space") : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(new());

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SchemaText schema
        ? new Values(new()
        {
            ["build_metadata.AdditionalFiles.StorageGrantsSchema"] = "true",
            ["build_metadata.AdditionalFiles.StorageGrantsNamespace"] = schema.Namespace,
            ["build_metadata.AdditionalFiles.StorageGrantsVisibility"] = schema.Visibility,
        })
        : new Values(new());

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
