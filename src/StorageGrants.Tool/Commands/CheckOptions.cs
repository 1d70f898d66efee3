using System;
using System.Collections.Generic;
using System.CommandLine;
using StorageGrants.Access.Rules;

namespace StorageGrants.Tool.Commands;

/// <summary>The arguments and options that the commands that check files have in common.</summary>
internal sealed class CheckOptions
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders (their .json files, at any depth) or patterns with **, *, ?, [a-z] and {a,b}; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _standardInputPath = new("--stdin-path")
    {
        Description = "The path that reports name for standard input.",
        HelpName = "path",
        DefaultValueFactory = _ => "stdin",
    };

    private readonly Option<string> _format = OneOf("--format", "The form of the report.", "text", "text", "sarif", "json");

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write the report to this file, whole or not at all, instead of standard output.",
        HelpName = "file",
    };

    private readonly Option<string> _severity = OneOf("--severity", "Findings below this level are neither shown nor counted.", "warning", "info", "warning", "error");

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours. So does the environment variable NO_COLOR." };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "One line per finding, without excerpt, help link and summary." };

    public void AddTo(Command command)
    {
        // A mistyped option would otherwise be taken for a path that does not exist.
        _paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                    result.AddError("There is no option '" + Output.PrintableText.OneLine(token.Value) + "'; a path that begins with '-' is written './-...'");
            }
        });
        command.Arguments.Add(_paths);
        foreach (var option in new Option[] { _format, _output, _severity, _standardInputPath, _noColor, _quiet })
            command.Options.Add(option);
    }

    public CheckSettings Read(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(_paths),
        StandardInputPath = parsed.GetRequiredValue(_standardInputPath),
        Format = parsed.GetRequiredValue(_format) switch
        {
            "sarif" => ReportFormat.Sarif,
            "json" => ReportFormat.Json,
            _ => ReportFormat.Text,
        },
        // Opening /dev/stdout anew would write over what is there already.
        OutputPath = parsed.GetValue(_output) is { } output and not ("-" or "/dev/stdout") ? output : null,
        Threshold = parsed.GetRequiredValue(_severity) switch
        {
            "info" => RuleSeverity.Info,
            "error" => RuleSeverity.Error,
            _ => RuleSeverity.Warning,
        },
        NoColor = parsed.GetValue(_noColor),
        Quiet = parsed.GetValue(_quiet),
        Debug = parsed.GetValue<bool>(RootCommandFactory.DebugOption),
    };

    public static Option<string> OneOf(string name, string description, string defaultValue, params string[] accepted)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', accepted),
            DefaultValueFactory = _ => defaultValue,
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (Array.IndexOf(accepted, token.Value) < 0)
                    result.AddError("'" + Output.PrintableText.OneLine(token.Value) + "' is no value of " + name + "; accepted are " + string.Join(", ", (IEnumerable<string>)accepted));
            }
        });
        return option;
    }
}
