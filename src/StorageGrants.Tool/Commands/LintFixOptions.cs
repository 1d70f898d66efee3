using System.Collections.Generic;
using System.CommandLine;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Settings;

namespace StorageGrants.Tool.Commands;

/// <summary>The options of <c>lint</c> that change files, and those that accept what is there.</summary>
internal sealed class LintFixOptions
{
    private readonly Option<bool> _fix = new("--fix") { Description = "Write the fixes that change no rights into the files." };

    private readonly Option<bool> _fixUnsafe = new("--fix-unsafe") { Description = "Write the fixes that change rights, too. Look at them first, with --dry-run." };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With --fix or --fix-unsafe: show the changes and write none." };

    private readonly Option<string?> _baseline = new("--baseline") { Description = "Accept the findings in this file.", HelpName = "file" };

    private readonly Option<string?> _writeBaseline = new("--write-baseline") { Description = "Write the findings to this file, so that --baseline accepts them.", HelpName = "file" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _fix, _fixUnsafe, _dryRun, _baseline, _writeBaseline })
            command.Options.Add(option);
    }

    public FixMode? FixMode(ParseResult parsed) =>
        parsed.GetValue(_fix) || parsed.GetValue(_fixUnsafe) ? new FixMode(parsed.GetValue(_fixUnsafe), parsed.GetValue(_dryRun)) : null;

    /// <summary>Why these options make no sense together, or null.</summary>
    public string? Conflict(ParseResult parsed)
    {
        if (parsed.GetValue(_dryRun) && FixMode(parsed) is null)
            return "--dry-run goes with --fix or --fix-unsafe";
        if (parsed.GetValue(_writeBaseline) is null)
            return null;
        if (parsed.GetValue(_baseline) is not null)
            return "--baseline and --write-baseline cannot be used together; the baseline is written anew with --write-baseline alone";
        return FixMode(parsed) is null ? null : "--write-baseline accepts what --fix would mend; run one after the other";
    }

    public Baseline? ReadBaseline(ParseResult parsed, string currentDirectory, ICollection<InputProblem> problems)
    {
        if (parsed.GetValue(_writeBaseline) is { } written)
            return Baseline.ToWrite(written, currentDirectory);
        return parsed.GetValue(_baseline) is { } path ? Baseline.Read(path, currentDirectory, problems) : null;
    }
}
