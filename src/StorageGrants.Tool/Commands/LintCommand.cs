using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Output;
using StorageGrants.Tool.Settings;

namespace StorageGrants.Tool.Commands;

/// <summary><c>storagegrants lint</c>.</summary>
internal static class LintCommand
{
    public const string Name = "lint";

    public static Command Create(ToolHost host)
    {
        var shared = new CheckOptions();
        var rules = new LintRuleOptions();
        var fixing = new LintFixOptions();
        var command = new Command(Name, "Check the grants in JSON files.");
        shared.AddTo(command);
        rules.AddTo(command);
        fixing.AddTo(command);

        // Off the caller's thread, so that Ctrl+C is watched from the first file on.
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, shared.Read(parsed), rules, fixing, host, cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(ParseResult parsed, CheckSettings settings, LintRuleOptions rules, LintFixOptions fixing, ToolHost host, CancellationToken cancellationToken)
    {
        if (Conflict(parsed, settings, fixing) is { } conflict)
        {
            host.Error.WriteLine("storagegrants: " + conflict);
            return ExitCode.Usage;
        }

        var problems = new List<InputProblem>();
        var catalogs = RoleFiles.Load(rules.Schemas(parsed), host.CurrentDirectory, problems);
        var baseline = fixing.ReadBaseline(parsed, host.CurrentDirectory, problems);
        var options = rules.Read(parsed, settings.Threshold, fixing.FixMode(parsed), baseline);
        var code = Report.Write(problems, new GrantCheck(catalogs, options, host.CurrentDirectory), settings, host, cancellationToken);
        if (baseline?.Write() is not { } problem)
            return code;
        host.Error.WriteLine("storagegrants: " + problem);
        return ExitCode.Unreadable;
    }

    private static string? Conflict(ParseResult parsed, CheckSettings settings, LintFixOptions fixing)
    {
        if (fixing.Conflict(parsed) is { } conflict)
            return conflict;
        if (fixing.FixMode(parsed) is not { } mode)
            return null;
        if (settings.Paths.Contains(InputFile.StandardInput))
            return "Standard input cannot be fixed; name a file";
        return mode.IsDryRun && settings.Format != ReportFormat.Text ? "--dry-run shows changes as text; leave --format out" : null;
    }
}
