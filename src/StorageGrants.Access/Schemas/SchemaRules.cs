using System.Collections.Generic;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Schemas;

/// <summary>What may be wrong with schema files and grant documents as texts, before any rule looks at what they grant.</summary>
public static class SchemaRules
{
    /// <summary>SGR0001: a schema file that is no JSON.</summary>
    public static RuleDescriptor InvalidJson { get; } = Create("SGR0001", "Schema is not valid JSON", RuleSeverity.Error, "A schema file is JSON as RFC 8259 defines it: no comments, no trailing commas.");

    /// <summary>SGR0002: a schema file that its meta-schema refuses.</summary>
    public static RuleDescriptor MetaSchemaViolation { get; } = Create("SGR0002", "Schema violates its meta-schema", RuleSeverity.Error, "The meta-schemas say what a role file and an endpoint file may contain.");

    /// <summary>SGR0003: a reference without a target.</summary>
    public static RuleDescriptor UnresolvedReference { get; } = Create("SGR0003", "$ref cannot be resolved", RuleSeverity.Error, "A reference names a definition of the same file, or of another schema file of the project.");

    /// <summary>SGR0004: a construct the generator leaves out.</summary>
    public static RuleDescriptor UnsupportedConstruct { get; } = Create("SGR0004", "Unsupported OpenAPI construct", RuleSeverity.Warning, "The generator degrades what it does not know to plain JSON or leaves the operation out.", RuleTag.Ineffective);

    /// <summary>SGR0005: two names that become one in C#.</summary>
    public static RuleDescriptor NameCollision { get; } = Create("SGR0005", "Two schema names produce one C# name", RuleSeverity.Error, "Names that differ only in characters C# does not allow become the same identifier; x-csharp-name tells them apart.");

    /// <summary>SGR0006: a role that includes what is no role, or itself.</summary>
    public static RuleDescriptor BadInclude { get; } = Create("SGR0006", "Role includes an unknown role, or includes itself", RuleSeverity.Error, "A role includes roles of its own set, and no chain of them leads back to it.");

    /// <summary>SGR0007: a role that permits what nobody declares.</summary>
    public static RuleDescriptor UndeclaredOperation { get; } = Create("SGR0007", "Role permits an operation nobody declares", RuleSeverity.Error, "Every operation a role names is declared in x-operations.");

    /// <summary>SGR0009: a grant document that is no JSON.</summary>
    public static RuleDescriptor InvalidGrantDocument { get; } = Create("SGR0009", "Grant document is not valid JSON", RuleSeverity.Error, "A file named by StorageGrantsFile is JSON; nothing was checked in this one.");

    /// <summary>All of them in order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = new[]
    {
        InvalidJson, MetaSchemaViolation, UnresolvedReference, UnsupportedConstruct, NameCollision, BadInclude, UndeclaredOperation, InvalidGrantDocument,
    };

    private static RuleDescriptor Create(string id, string title, RuleSeverity severity, string description, RuleTag tag = RuleTag.Rejected) =>
        new(id, title, "Schemas", severity, tag, description);
}
