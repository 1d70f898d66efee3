using System.Collections.Generic;
using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1008: one resource twice in a list, with different roles.</summary>
internal sealed class ConflictingRolesRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1008",
        "Conflicting roles on one bucket",
        "Grants",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "A list names one bucket twice with different roles. Whoever reads one of them is wrong about the key, and the vendor may not even say which of them counts.",
        fix: RuleFix.Preview("Keep the smaller role", "Keep the larger role"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        foreach (var entries in context.OverlapOf(request).Conflicting)
        {
            var roles = new List<string>();
            var additional = new List<GrantOrigin>();
            var widest = entries[0];
            foreach (var entry in entries)
            {
                roles.Add(entry.Role.Value!);
                if (entry != entries[1])
                    additional.Add(entry.Role.Origin!);
                if (GrantOverlap.Covers(entry, widest, context))
                    widest = entry;
            }

            var set = entries[0].Shape.RoleSet;
            var outcome = set.Repeated == "undocumented" || set.Combination != "union"
                ? "which of them counts is not documented"
                : "they add up, so " + (IsWidest(widest, entries, context) ? widest.Role.Value + " counts" : "all of them count");
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                entries[1].Role.Origin!,
                "'" + entries[0].Scope.Value + "' is listed with " + string.Join(" and with ", roles) + "; " + outcome + "; keep one",
                additional,
                Fixes(entries, context)));
        }
    }

    private static bool IsWidest(GrantEntry widest, IReadOnlyList<GrantEntry> entries, GrantRuleContext context)
    {
        foreach (var entry in entries)
        {
            if (!GrantOverlap.Covers(widest, entry, context))
                return false;
        }

        return true;
    }

    private static FindingFix[]? Fixes(IReadOnlyList<GrantEntry> entries, GrantRuleContext context)
    {
        if (entries.Count != 2)
            return null;
        var first = GrantOverlap.Covers(entries[0], entries[1], context);
        if (!first && !GrantOverlap.Covers(entries[1], entries[0], context))
            return null;
        var (larger, smaller) = first ? (entries[0], entries[1]) : (entries[1], entries[0]);
        return new[]
        {
            FindingFix.Removal("Keep the smaller role", larger.Origin, changesRights: true),
            FindingFix.Removal("Keep the larger role", smaller.Origin, changesRights: true),
        };
    }
}
