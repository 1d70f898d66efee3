using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>Settings of a check, and where its findings go.</summary>
public sealed class GrantRuleContext
{
    private static readonly string[] s_unnamed = { "" };

    private readonly List<Finding> _findings;
    private GrantRequest? _request;
    private GrantOverlap? _overlap;

    internal GrantRuleContext(GrantRuleOptions options, List<Finding> findings)
    {
        Options = options;
        _findings = findings;
    }

    /// <summary>The settings.</summary>
    public GrantRuleOptions Options { get; }

    /// <summary>
    /// Adds a finding. One of severity <see cref="RuleSeverity.Off"/>, or of a rule that is off by default, is kept only where the
    /// settings ask for those.
    /// </summary>
    /// <param name="finding">The finding.</param>
    public void Report(Finding finding)
    {
        if (!finding.IsOff || Options.IncludesOff)
            _findings.Add(finding);
    }

    // The editions of a set's system that the settings speak of; an empty name where a system has one meaning only.
    internal IReadOnlyList<string> EditionsOf(RoleSet set)
    {
        if (set.Editions.Count == 0)
            return s_unnamed;
        if (set.System != "tigris" || Options.TigrisEdition is null)
            return set.Editions;
        var covered = new List<string>();
        foreach (var edition in set.Editions)
        {
            if (Options.Covers(edition))
                covered.Add(edition);
        }

        return covered;
    }

    // Several rules ask how the grants of the request overlap.
    internal GrantOverlap OverlapOf(GrantRequest request)
    {
        if (_overlap is null || _request != request)
            (_request, _overlap) = (request, GrantOverlap.Of(request, this));
        return _overlap;
    }
}
