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
            if (IsLater(role, set, context))
                context.Report(new Finding(Descriptor, RuleSeverity.Warning, text.Origin!, "'" + value + "' is not a role of edition " + context.Options.TigrisEdition + "; the documents name it since " + role.Since));
            return;
        }

        var alias = Alias(value, set);

        // A template is filled in later, with what is not known here. Where roles are added without notice, this may be a new one.
        if (TemplateText.IsTemplate(value) || set.IsOpen && alias is null)
            return;

        var names = Names(set, context);
        var nearest = alias is not null && names.Contains(alias) ? alias : NearestText.Find(value, names);
        var message = "'" + value + "' is no value of " + property + (nearest is null ? "" : "; write '" + nearest + "'") + "; accepted are " + string.Join(", ", names);
        var fixes = nearest is null ? null : new[] { new FindingFix("Write " + nearest, text.Origin!, nearest, changesRights: false) };
        context.Report(new Finding(Descriptor, Descriptor.Severity, text.Origin!, message, null, fixes));
    }

    private static string? Alias(string value, RoleSet set)
    {
        foreach (var alias in set.Aliases)
        {
            if (string.Equals(alias.Key, value, StringComparison.OrdinalIgnoreCase))
                return alias.Value;
        }

        return null;
    }

    private static List<string> Names(RoleSet set, GrantRuleContext context)
    {
        var names = new List<string>();
        foreach (var role in set.Roles)
        {
            if (!IsLater(role, set, context))
                names.Add(role.Name);
        }

        return names;
    }

    private static bool IsLater(Role role, RoleSet set, GrantRuleContext context) =>
        set.System == "tigris" && context.Options.TigrisEdition is { } edition && role.Since is { } since && string.CompareOrdinal(since, edition) > 0;
}
