using System.Collections.Generic;

namespace StorageGrants.Access.Rules;

/// <summary>Settings of a check, and where its findings go.</summary>
public sealed class GrantRuleContext
{
    private readonly List<Finding> _findings;

    internal GrantRuleContext(GrantRuleOptions options, List<Finding> findings)
    {
        Options = options;
        _findings = findings;
    }

    /// <summary>The settings.</summary>
    public GrantRuleOptions Options { get; }

    /// <summary>Adds a finding.</summary>
    /// <param name="finding">The finding.</param>
    public void Report(Finding finding)
    {
        if (finding.Severity != RuleSeverity.Off)
            _findings.Add(finding);
    }
}
