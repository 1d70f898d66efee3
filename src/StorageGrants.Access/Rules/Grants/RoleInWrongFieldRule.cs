using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1011: a bucket role in the field of the management role, or the other way round.</summary>
internal sealed class RoleInWrongFieldRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1011",
        "Role in the wrong field",
        "Grants",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "Management roles and bucket roles are two vocabularies; a value of one is refused in the field of the other.",
        fix: RuleFix.Preview("Write Member here", "Grant ReadOnly here"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly || request.Shape.CallerRoleSet is not { } callerSet)
            return;

        var entryShape = request.Shape.Entry;
        if (request.CallerRole.Value is { } caller && IsRoleOfOtherField(request, caller, callerSet))
        {
            var member = callerSet.DefaultRole;
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                request.CallerRole.Origin!,
                "'" + caller + "' is a value of " + entryShape.RoleProperty + " in " + request.Shape.GrantsProperty + ", not of " + request.Shape.CallerRoleProperty + "; grant it on a bucket there and write " + (member ?? callerSet.Roles[0].Name) + " here",
                null,
                member is null ? null : new[] { new FindingFix("Write " + member + " here", request.CallerRole.Origin!, member, changesRights: true) }));
        }

        foreach (var entry in request.Grants)
        {
            if (entry.Role.Value is { } role && IsRoleOfOtherField(request, role, entry.Shape.RoleSet))
            {
                context.Report(new Finding(
                    Descriptor,
                    Descriptor.Severity,
                    entry.Role.Origin!,
                    "'" + role + "' is a value of " + request.Shape.CallerRoleProperty + ", not of " + entry.Shape.RoleProperty + "; move it to " + request.Shape.CallerRoleProperty + " and name a bucket role here, such as " + entry.Shape.RoleSet.Roles[0].Name,
                    null,
                    new[] { new FindingFix("Grant " + entry.Shape.RoleSet.Roles[0].Name + " here", entry.Role.Origin!, entry.Shape.RoleSet.Roles[0].Name, changesRights: true) }));
            }
        }
    }

    /// <summary>Whether a text is no role of its own field's set but exactly one of the other field's.</summary>
    internal static bool IsRoleOfOtherField(GrantRequest request, string value, RoleSet own)
    {
        var other = own == request.Shape.CallerRoleSet ? request.Shape.Entry.RoleSet : request.Shape.CallerRoleSet;
        return own.Find(value) is null && other?.Find(value) is not null;
    }
}
