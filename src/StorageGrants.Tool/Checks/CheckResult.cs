using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Checks;

/// <summary>What came out of all inputs, in the order it is reported.</summary>
internal sealed class CheckResult
{
    public CheckResult(IReadOnlyList<FileReport> reports, IReadOnlyList<InputProblem> inputProblems, RuleSeverity threshold, IFileCheck check)
    {
        Reports = reports;
        Relevance = check.Relevance;
        Rules = check.Rules;
        Problems = [.. inputProblems, .. reports.Where(report => report.Problem is not null).Select(report => report.Problem!)];
        Findings = [.. reports.SelectMany(report => report.Findings.Where(finding => finding.Severity >= threshold).Select(finding => (report.File, finding)))];
        HiddenCount = reports.Sum(report => report.Findings.Count) - Findings.Count;
    }

    public IReadOnlyList<FileReport> Reports { get; }

    public IReadOnlyList<InputProblem> Problems { get; }

    /// <summary>Findings at or above the threshold, by file and place.</summary>
    public IReadOnlyList<(InputFile File, ReportedFinding Finding)> Findings { get; }

    /// <summary>How many findings are below the threshold.</summary>
    public int HiddenCount { get; }

    public string Relevance { get; }

    public IReadOnlyList<RuleDescriptor> Rules { get; }

    public int ReadCount => Reports.Count(report => report.Problem is null);

    public int RelevantCount => Reports.Count(report => report.IsRelevant);

    public int ExitCode => Problems.Count > 0 ? Tool.ExitCode.Unreadable : Findings.Count > 0 ? Tool.ExitCode.Findings : Tool.ExitCode.Clean;
}
