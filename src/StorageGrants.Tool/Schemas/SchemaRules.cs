using System.Collections.Generic;
using StorageGrants.Access.Rules;

namespace StorageGrants.Tool.Schemas;

/// <summary>The rules that <c>schema check</c> reports.</summary>
internal static class SchemaRules
{
    public const string NotJsonId = "SGR0001";

    public static RuleDescriptor Violation { get; } = Rule(
        "SGR0002",
        "Schema violates its meta-schema",
        "A role file or endpoint file holds something its meta-schema does not accept, or lacks something it asks for.");

    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        Rule(NotJsonId, "Schema is not valid JSON", "The file cannot be read as JSON, so nothing in it is used."),
        Violation,
        Rule("SGR0006", "Role includes an unknown role, or includes itself", "A role may include roles of its own set, and no role may reach itself that way."),
        Rule("SGR0007", "Role permits an operation nobody declares", "Operations are declared once, in x-operations; a role permits them by name."),
    ];

    public static RuleDescriptor Find(string id)
    {
        foreach (var rule in All)
        {
            if (rule.Id == id)
                return rule;
        }

        return Violation;
    }

    private static RuleDescriptor Rule(string id, string title, string description) =>
        new(id, title, "Schemas", RuleSeverity.Error, RuleTag.Rejected, description);
}
