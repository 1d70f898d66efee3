using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Generators.Emitting;
using StorageGrants.Generators.Linking;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators;

/// <summary>Turns schema files into enums, models and clients. Nothing here depends on the C# code of the compilation.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    internal const string SourceStep = "SchemaSource";
    internal const string ParseStep = "SchemaParse";
    internal const string LinkStep = "SchemaLink";
    internal const string OutputStep = "SchemaOutput";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sources = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SchemaSources.From(pair.Left, pair.Right, cancellation))
            .Where(static source => source is not null)
            .WithTrackingName(SourceStep);

        var files = sources
            .Select(static (source, _) => SchemaFileParser.Parse(source!.Path, source.Text.ToString(), source.Namespace, source.IsPublic))
            .WithTrackingName(ParseStep);

        // Every value of the pipeline is a class: each value type would have the compiler compile its tables anew.
        var tooOld = context.ParseOptionsProvider.Select(static (options, _) => LanguageFloor.TooOldVersion(options));

        var linked = files
            .Collect()
            .Select(static (all, _) => new LinkedFiles(all.Length > 0, GuardedLink.Outputs(all)))
            .WithTrackingName(LinkStep);

        var outputs = linked
            .SelectMany(static (all, _) => all.Outputs.AsImmutable())
            .Combine(tooOld)
            .Where(static pair => pair.Right is null)
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(OutputStep);

        context.RegisterSourceOutput(outputs, static (production, output) =>
        {
            if (GuardedEmit.Emit(output, out var failure) is { } text)
                production.AddSource(output.HintName, text);
            else
                GenerationFailure.Report(production, output, failure!);
        });

        var schemas = linked.Select(static (all, _) => all.HasFiles ? "present" : null);
        context.RegisterSourceOutput(schemas.Combine(tooOld), static (production, pair) =>
        {
            if (pair.Left is not null && pair.Right is { } version)
                LanguageFloor.Report(production, version);
        });
    }

    /// <summary>What all schema files together turn into.</summary>
    private sealed record LinkedFiles(bool HasFiles, EquatableArray<OutputSpec> Outputs);
}
