using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Checks;

/// <summary>Runs the rules over a grant document.</summary>
internal sealed class GrantCheck : IFileCheck
{
    private readonly GrantFileLinter _linter;

    public GrantCheck(IReadOnlyList<RoleCatalog> catalogs, GrantRuleOptions options) => _linter = new GrantFileLinter(catalogs, options);

    public string Relevance => "with grants";

    public IReadOnlyList<RuleDescriptor> Rules { get; } = [.. GrantRules.All.Select(rule => rule.Descriptor), GrantRules.RuleFailed];

    public FileReport Check(InputFile file, string text)
    {
        var result = _linter.Check(text);
        if (result.Error is { } error)
        {
            var placement = new FindingPlacement(text, null);
            return FileReport.Unreadable(file, new InputProblem(file.DisplayPath, "Not JSON: " + error.Message, placement.PlaceOf(error.Span), placement.ExcerptOf(error.Span)));
        }

        return new FileReport(file, result.Findings.Count == 0 ? [] : Place(result, text), null, result.RequestCount + result.PolicyCount > 0);
    }

    private static List<ReportedFinding> Place(GrantFileResult result, string text)
    {
        var placement = new FindingPlacement(text, result.Root);
        return result.Findings
            .Select(finding => placement.Place(
                finding.Rule,
                finding.Severity,
                finding.Message,
                ((JsonOrigin)finding.Origin).Span,
                finding.Additional.OfType<JsonOrigin>().Select(origin => origin.Span).ToList()))
            .ToList();
    }
}
