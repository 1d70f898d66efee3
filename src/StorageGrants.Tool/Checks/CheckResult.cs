using System.Collections.Generic;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Checks;

/// <summary>
/// What came out of all inputs: counts, and what a report in JSON holds. A report in text is written while the check
/// runs, and then nothing is kept.
/// </summary>
internal sealed class CheckResult(RuleSeverity threshold, IFileCheck check, bool keeps)
{
    private readonly List<InputProblem> _problems = [];
    private readonly List<(InputFile File, ReportedFinding Finding)> _findings = [];
    private readonly List<(InputFile File, ReportedFinding Finding)> _suppressed = [];
    private readonly int[] _bySeverity = new int[(int)RuleSeverity.Error + 1];

    /// <summary>Kept problems, in the order they were added.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    /// <summary>Kept findings at or above the threshold, by file and place.</summary>
    public IReadOnlyList<(InputFile File, ReportedFinding Finding)> Findings => _findings;

    /// <summary>Kept findings that are accepted, by file and place.</summary>
    public IReadOnlyList<(InputFile File, ReportedFinding Finding)> Suppressed => _suppressed;

    public int ProblemCount { get; private set; }

    /// <summary>How many findings are at or above the threshold.</summary>
    public int FindingCount { get; private set; }

    /// <summary>How many findings are below the threshold.</summary>
    public int HiddenCount { get; private set; }

    /// <summary>How many findings are accepted by a suppression or a baseline.</summary>
    public int SuppressedCount { get; private set; }

    /// <summary>How many findings were mended, or would be.</summary>
    public int FixedCount { get; private set; }

    /// <summary>Whether some of those are shown but not written.</summary>
    public bool HasUnwrittenFixes { get; private set; }

    /// <summary>How many files have a finding at or above the threshold.</summary>
    public int FilesWithFindings { get; private set; }

    public int ReadCount { get; private set; }

    public int RelevantCount { get; private set; }

    public string Relevance { get; } = check.Relevance;

    public IReadOnlyList<RuleDescriptor> Rules => check.Rules;

    public int ExitCode => ProblemCount > 0 ? Tool.ExitCode.Unreadable : FindingCount > 0 || HasUnwrittenFixes ? Tool.ExitCode.Findings : Tool.ExitCode.Clean;

    /// <summary>How many findings at or above the threshold have a severity.</summary>
    public int CountOf(RuleSeverity severity) => _bySeverity[(int)severity];

    public bool IsShown(ReportedFinding finding) => finding.Severity >= threshold && finding.Suppression is null;

    public void Add(InputProblem problem)
    {
        ProblemCount++;
        if (keeps)
            _problems.Add(problem);
    }

    public void Add(FileReport report)
    {
        if (report.Problem is { } problem)
            Add(problem);
        else if (!report.IsSettings)
            ReadCount++;
        if (report.IsRelevant)
            RelevantCount++;
        FixedCount += report.FixedCount;
        HasUnwrittenFixes |= report.Difference is not null;

        var before = FindingCount;
        foreach (var finding in report.Findings)
            Add(report.File, finding);
        if (FindingCount > before)
            FilesWithFindings++;
    }

    private void Add(InputFile file, ReportedFinding finding)
    {
        if (finding.Suppression is not null)
        {
            SuppressedCount++;
            if (keeps)
                _suppressed.Add((file, finding));
            return;
        }

        if (!IsShown(finding))
        {
            HiddenCount++;
            return;
        }

        FindingCount++;
        _bySeverity[(int)finding.Severity]++;
        if (keeps)
            _findings.Add((file, finding));
    }
}
