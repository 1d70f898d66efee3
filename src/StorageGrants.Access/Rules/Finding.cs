using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>What a rule has found in one place.</summary>
public sealed class Finding
{
    /// <summary>Creates a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="severity">Its severity here.</param>
    /// <param name="origin">The place.</param>
    /// <param name="message">Names the value and says what to do; one sentence without a full stop.</param>
    /// <param name="additional">Other places that matter to it.</param>
    /// <param name="fixes">Ways to mend it, the best first.</param>
    public Finding(RuleDescriptor rule, RuleSeverity severity, GrantOrigin origin, string message, IReadOnlyList<GrantOrigin>? additional = null, IReadOnlyList<FindingFix>? fixes = null)
    {
        Rule = rule;
        Severity = severity;
        Origin = origin;
        Message = message;
        Additional = additional ?? Array.Empty<GrantOrigin>();
        Fixes = fixes ?? Array.Empty<FindingFix>();
    }

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>Its severity here.</summary>
    public RuleSeverity Severity { get; }

    /// <summary>Whether it is shown only where somebody has given the rule a severity.</summary>
    public bool IsOff => Severity == RuleSeverity.Off || !Rule.IsEnabledByDefault;

    /// <summary>The place.</summary>
    public GrantOrigin Origin { get; }

    /// <summary>Names the value and says what to do.</summary>
    public string Message { get; }

    /// <summary>Other places that matter to it.</summary>
    public IReadOnlyList<GrantOrigin> Additional { get; }

    /// <summary>Ways to mend it, the best first.</summary>
    public IReadOnlyList<FindingFix> Fixes { get; }
}
