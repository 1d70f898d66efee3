using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1012: a request that leaves its management role to the default.</summary>
internal sealed class DefaultCallerRoleRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1012",
        "User role left to default",
        "Grants",
        RuleSeverity.Info,
        RuleTag.Ineffective,
        "A call that does not name its management role is made with the default. Writing it down shows the reader that it was chosen.",
        fix: RuleFix.None("where it would stand differs from form to form, and writing it changes nothing"),
        isEnabledByDefault: false);

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly || !request.CallerRole.IsAbsent || request.Principal.IsAbsent || request.Shape.CallerRoleSet?.DefaultRole is not { } role)
            return;
        foreach (var entry in request.Grants)
        {
            // An owner key made by such a call is a finding of its own.
            if (WildcardAdmin.Is(entry, out _))
                return;
        }

        context.Report(new Finding(
            Descriptor,
            Descriptor.Severity,
            request.Principal.Origin ?? request.Origin,
            "This call does not say its " + request.Shape.CallerRoleProperty + ", which means " + role + "; write " + role));
    }
}
