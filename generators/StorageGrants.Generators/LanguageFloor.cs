using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StorageGrants.Access.Rules;

namespace StorageGrants.Generators;

/// <summary>The oldest C# that compiles the generated code.</summary>
internal static class LanguageFloor
{
    internal static readonly DiagnosticDescriptor TooOld = new(
        "SGR0008",
        "Compiler or language version too old for the generated code",
        "Code generated from schemas needs C# 10 or later, this project compiles as C# {0}; set <LangVersion>10</LangVersion> or remove the StorageGrantsSchema items",
        "Schemas",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.LinkTo("SGR0008"));

    /// <summary>The version of the project when it is too old, else null.</summary>
    public static string? TooOldVersion(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp10 and var version } ? version.ToDisplayString() : null;

    public static void Report(SourceProductionContext production, string version) =>
        production.ReportDiagnostic(Diagnostic.Create(TooOld, Location.None, version));
}
