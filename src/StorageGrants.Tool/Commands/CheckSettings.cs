using System.Collections.Generic;
using StorageGrants.Access.Rules;

namespace StorageGrants.Tool.Commands;

/// <summary>What the commands that check files have in common.</summary>
internal sealed class CheckSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string StandardInputPath { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>The file to write the report to, or null for standard output.</summary>
    public required string? OutputPath { get; init; }

    public required RuleSeverity Threshold { get; init; }

    public required bool NoColor { get; init; }

    public required bool Quiet { get; init; }

    public required bool Debug { get; init; }
}

/// <summary>The form of a report.</summary>
internal enum ReportFormat
{
    Text,
    Sarif,
    Json,
}
