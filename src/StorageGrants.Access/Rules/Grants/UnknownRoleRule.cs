using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1010: a role text that its field does not take.</summary>
internal sealed class UnknownRoleRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1010",
        "Unknown role value",
        "Grants",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "The field takes a fixed set of texts, letter case included. Spellings of consoles and of other interfaces are not among them.",
        fix: RuleFix.Safe("Write <nearest role>"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly)
            return;

        if (request.Shape.CallerRoleSet is { } callerSet)
            CheckText(request, request.CallerRole, callerSet, request.Shape.CallerRoleProperty!, context);
        foreach (var entry in request.Grants)
            CheckText(request, entry.Role, entry.Shape.RoleSet, entry.Shape.RoleProperty, context);
    }

    private void CheckText(GrantRequest request, GrantText text, RoleSet set, string property, GrantRuleContext context)
    {
        if (text.Value is not { } value || RoleInWrongFieldRule.IsRoleOfOtherField(request, value, set))
            return;

        if (set.Find(value) is { } role)
        {
            if (role.Since is { } since && context.Options.TigrisEdition is { } edition && string.CompareOrdinal(since, edition) > 0)
                context.Report(new Finding(Descriptor, RuleSeverity.Warning, text.Origin!, "'" + value + "' is not a role of edition " + edition + "; the documents name it since " + since));
            return;
        }

        // A template is filled in later, with what is not known here.
        if (TemplateText.IsTemplate(value))
            return;

        var nearest = Nearest(value, set);
        var message = "'" + value + "' is no value of " + property + (nearest is null ? "" : "; write '" + nearest + "'") + "; accepted are " + Accepted(set);
        var fixes = nearest is null ? null : new[] { new FindingFix("Write " + nearest, text.Origin!, nearest, changesRights: false) };
        context.Report(new Finding(Descriptor, Descriptor.Severity, text.Origin!, message, null, fixes));
    }

    private static string? Nearest(string value, RoleSet set)
    {
        foreach (var alias in set.Aliases)
        {
            if (string.Equals(alias.Key, value, StringComparison.OrdinalIgnoreCase))
                return alias.Value;
        }

        return NearestText.Find(value, Names(set));
    }

    private static IEnumerable<string> Names(RoleSet set)
    {
        foreach (var role in set.Roles)
            yield return role.Name;
    }

    private static string Accepted(RoleSet set) => string.Join(", ", Names(set));
}
