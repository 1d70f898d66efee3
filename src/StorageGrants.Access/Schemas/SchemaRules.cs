using System.Collections.Generic;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Schemas;

/// <summary>What may be wrong with schema files and grant documents as texts, before any rule looks at what they grant.</summary>
public static class SchemaRules
{
    /// <summary>SGR0001: a schema file that is no JSON.</summary>
    public static RuleDescriptor InvalidJson { get; } = Create(
        "SGR0001", "Schema is not valid JSON", RuleSeverity.Error,
        "A schema file is JSON as RFC 8259 defines it: no comments, no trailing commas.",
        "what is meant at a place that cannot be read is not in the text");

    /// <summary>SGR0002: a schema file that its meta-schema refuses.</summary>
    public static RuleDescriptor MetaSchemaViolation { get; } = Create(
        "SGR0002", "Schema violates its meta-schema", RuleSeverity.Error,
        "The meta-schemas say what a role file and an endpoint file may contain.",
        "which of the accepted forms is meant is not in the text");

    /// <summary>SGR0003: a reference without a target.</summary>
    public static RuleDescriptor UnresolvedReference { get; } = Create(
        "SGR0003", "$ref cannot be resolved", RuleSeverity.Error,
        "A reference names a definition of the same file, or of another schema file of the project.",
        "a new target changes what is generated; the message names the nearest one");

    /// <summary>SGR0004: a construct the generator leaves out.</summary>
    public static RuleDescriptor UnsupportedConstruct { get; } = Create(
        "SGR0004", "Unsupported OpenAPI construct", RuleSeverity.Warning,
        "The generator degrades what it does not know to plain JSON or leaves the operation out.",
        "the construct has no counterpart in the generated code", RuleTag.Ineffective);

    /// <summary>SGR0005: two names that become one in C#.</summary>
    public static RuleDescriptor NameCollision { get; } = Create(
        "SGR0005", "Two schema names produce one C# name", RuleSeverity.Error,
        "Names that differ only in characters C# does not allow become the same identifier; x-csharp-name tells them apart.",
        "a name for C# is a decision");

    /// <summary>SGR0006: a role that includes what is no role, or itself.</summary>
    public static RuleDescriptor BadInclude { get; } = Create(
        "SGR0006", "Role includes an unknown role, or includes itself", RuleSeverity.Error,
        "A role includes roles of its own set, and no chain of them leads back to it.",
        "which role is meant is not in the text; the message names the nearest one");

    /// <summary>SGR0007: a role that permits what nobody declares.</summary>
    public static RuleDescriptor UndeclaredOperation { get; } = Create(
        "SGR0007", "Role permits an operation nobody declares", RuleSeverity.Error,
        "Every operation a role names is declared in x-operations.",
        "which operation is meant is not in the text; the message names the nearest one");

    /// <summary>SGR0009: a grant document that is no JSON.</summary>
    public static RuleDescriptor InvalidGrantDocument { get; } = Create(
        "SGR0009", "Grant document is not valid JSON", RuleSeverity.Error,
        "A file named by StorageGrantsFile is JSON; nothing was checked in this one.",
        "what is meant at a place that cannot be read is not in the text", surfaces: RuleSurfaces.Files);

    /// <summary>Those the analyzer reports, in order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = new[]
    {
        InvalidJson, MetaSchemaViolation, UnresolvedReference, UnsupportedConstruct, NameCollision, BadInclude, UndeclaredOperation, InvalidGrantDocument,
    };

    /// <summary>SGR0008: reported by the generator and by the build, because the analyzer does not run then.</summary>
    public static RuleDescriptor CompilerTooOld { get; } = Create(
        "SGR0008", "Compiler or language version too old for the generated code", RuleSeverity.Error,
        "Code generated from schemas needs C# 10, and the analyzers the compiler of .NET SDK 9.0.300.",
        "the project file decides", surfaces: RuleSurfaces.Project);

    private static RuleDescriptor Create(string id, string title, RuleSeverity severity, string description, string noFixBecause, RuleTag tag = RuleTag.Rejected, RuleSurfaces? surfaces = null) =>
        new(id, title, "Schemas", severity, tag, description, RuleFix.None(noFixBecause), surfaces: surfaces);
}
