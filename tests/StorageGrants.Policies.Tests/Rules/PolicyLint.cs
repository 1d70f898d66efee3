using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;

namespace StorageGrants.Policies.Tests.Rules;

/// <summary>Runs the rules over a document, as builds and the command line do.</summary>
internal static class PolicyLint
{
    /// <summary>The findings of the policy rules as rule, severity and the text they point at.</summary>
    public static string[] Check(string text, string? dialect = null) => [.. Findings(text, dialect).Select(finding => Describe(finding, text))];

    /// <summary>The findings of one rule, with their messages.</summary>
    public static string[] Messages(string text, string rule, string? dialect = null) =>
        [.. Findings(text, dialect).Where(finding => finding.Rule.Id == rule).Select(finding => finding.Message)];

    public static IReadOnlyList<Finding> Findings(string text, string? dialect = null)
    {
        var result = new GrantFileLinter([RoleCatalog.Tigris], new GrantRuleOptions(null, false, dialect)).Check(text);
        Xunit.Assert.Null(result.Error);
        Xunit.Assert.DoesNotContain(result.Findings, finding => finding.Rule.Id == GrantRules.RuleFailed.Id);
        return result.Findings;
    }

    /// <summary>The text after the first fix of the only finding of a rule.</summary>
    public static string Mend(string text, string rule, string? dialect = null)
    {
        var fix = Findings(text, dialect).Single(finding => finding.Rule.Id == rule).Fixes[0];
        var span = ((JsonOrigin)fix.Target).Span;
        return text[..(span.Start + 1)] + fix.NewText + text[(span.End - 1)..];
    }

    private static string Describe(Finding finding, string text)
    {
        var span = ((JsonOrigin)finding.Origin).Span;
        var place = text.Substring(span.Start, span.Length);
        return finding.Rule.Id + " " + finding.Severity + " " + (place.Length > 60 ? place[..60] + "…" : place);
    }
}
