using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Commands;

/// <summary><c>storagegrants lint</c>.</summary>
internal static class LintCommand
{
    public static Command Create(ToolHost host)
    {
        var shared = new CheckOptions();
        var edition = CheckOptions.OneOf("--edition", "The edition of the Tigris documents that findings speak of.", "both", "2026-06", "2026-10", "both");
        var policiesApply = new Option<bool>("--policies-apply") { Description = "Policies are expected to limit every key: report roles that leave them unread." };
        var dialect = new Option<string?>("--policy-dialect")
        {
            Description = "The service that policies are written for, where their place does not tell.",
            HelpName = string.Join('|', PolicyDialect.All.Select(known => known.Name)),
        };
        dialect.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (PolicyDialect.Find(token.Value) is null)
                    result.AddError("'" + PrintableText.OneLine(token.Value) + "' is no value of --policy-dialect; accepted are " + string.Join(", ", PolicyDialect.All.Select(known => known.Name)));
            }
        });
        var schemas = new Option<string[]>("--schema")
        {
            Description = "A role file of your own; its grant documents are checked too. May be given several times.",
            HelpName = "roles file",
            Arity = ArgumentArity.OneOrMore,
        };

        var command = new Command("lint", "Check the grants in JSON files.");
        shared.AddTo(command);
        command.Options.Add(edition);
        command.Options.Add(policiesApply);
        command.Options.Add(dialect);
        command.Options.Add(schemas);

        // Off the caller's thread, so that Ctrl+C is watched from the first file on.
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var settings = shared.Read(parsed);
                var chosen = parsed.GetRequiredValue(edition);
                var options = new GrantRuleOptions(chosen == "both" ? null : chosen, parsed.GetValue(policiesApply), parsed.GetValue(dialect), DateTimeOffset.UtcNow);
                var problems = new List<InputProblem>();
                var catalogs = RoleFiles.Load(parsed.GetValue(schemas) ?? [], host.CurrentDirectory, problems);
                return Report.Write(problems, new GrantCheck(catalogs, options), settings, host, cancellationToken);
            },
            cancellationToken));
        return command;
    }
}
