using Microsoft.CodeAnalysis;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators;

/// <summary>What a user sees instead of a crash of the generator.</summary>
internal static class GenerationFailure
{
    private static readonly DiagnosticDescriptor Failed = new(
        "SGR9000",
        "A rule failed",
        "The generator failed on '{0}' and emitted nothing for it: {1}",
        "Hygiene",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static void Report(SourceProductionContext production, OutputSpec output, string failure) =>
        production.ReportDiagnostic(Diagnostic.Create(Failed, Location.None, output.SchemaName, failure));
}
