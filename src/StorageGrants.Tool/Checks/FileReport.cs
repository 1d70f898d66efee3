using System.Collections.Generic;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Checks;

/// <summary>What came out of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Findings">Findings in document order.</param>
/// <param name="Problem">Why it could not be read, or null.</param>
/// <param name="IsRelevant">Whether the file holds what the check looks at, such as grants.</param>
internal sealed record FileReport(InputFile File, IReadOnlyList<ReportedFinding> Findings, InputProblem? Problem, bool IsRelevant)
{
    /// <summary>How many findings were mended in the file.</summary>
    public int FixedCount { get; init; }

    /// <summary>What would be changed in the file, line by line; null when nothing, or when it was written.</summary>
    public string? Difference { get; init; }

    /// <summary>Whether the file only says how others are checked, and does not count as checked itself.</summary>
    public bool IsSettings { get; init; }

    public static FileReport Unreadable(InputFile file, InputProblem problem) => new(file, [], problem, false);
}
