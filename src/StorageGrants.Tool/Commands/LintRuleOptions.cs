using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Output;
using StorageGrants.Tool.Settings;

namespace StorageGrants.Tool.Commands;

/// <summary>The options of <c>lint</c> that decide what rules report.</summary>
internal sealed class LintRuleOptions
{
    private readonly Option<string> _edition = CheckOptions.OneOf("--edition", "The edition of the Tigris documents that findings speak of.", "both", "2026-06", "2026-10", "both");

    private readonly Option<bool> _policiesApply = new("--policies-apply") { Description = "Policies are expected to limit every key: report roles that leave them unread." };

    private readonly Option<string?> _dialect = new("--policy-dialect")
    {
        Description = "The service that policies are written for, where their place does not tell.",
        HelpName = string.Join('|', PolicyDialect.Names),
    };

    private readonly Option<string[]> _schemas = new("--schema")
    {
        Description = "A role file of your own; its grant documents are checked too. May be given several times.",
        HelpName = "roles file",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _preset = CheckOptions.OneOf("--preset", "Severities for all rules.", RulePreset.Recommended.Name, [.. RulePreset.All.Select(preset => preset.Name)]);

    private readonly Option<string?> _today = new("--today")
    {
        Description = "The day that last days and windows of time are compared with; default is the day in UTC.",
        HelpName = "yyyy-mm-dd",
    };

    public void AddTo(Command command)
    {
        _dialect.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!PolicyDialect.Names.Contains(token.Value))
                    result.AddError("'" + PrintableText.OneLine(token.Value) + "' is no value of --policy-dialect; accepted are " + string.Join(", ", PolicyDialect.Names));
            }
        });
        _today.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!TryReadDay(token.Value, out _))
                    result.AddError("'" + PrintableText.OneLine(token.Value) + "' is no value of --today; write a day as yyyy-mm-dd");
            }
        });
        foreach (var option in new Option[] { _edition, _policiesApply, _dialect, _schemas, _preset, _today })
            command.Options.Add(option);
    }

    public IReadOnlyList<string> Schemas(ParseResult parsed) => parsed.GetValue(_schemas) ?? [];

    public LintOptions Read(ParseResult parsed, RuleSeverity threshold, FixMode? fix, Baseline? baseline) => new()
    {
        // An option that was not given leaves the choice to the settings of each file.
        Edition = parsed.GetResult(_edition) is { Implicit: false } ? parsed.GetRequiredValue(_edition) : null,
        PoliciesApply = parsed.GetResult(_policiesApply) is { Implicit: false } ? parsed.GetValue(_policiesApply) : null,
        PolicyDialect = parsed.GetValue(_dialect),
        Preset = RulePreset.Find(parsed.GetRequiredValue(_preset))!,
        Now = TryReadDay(parsed.GetValue(_today), out var day) ? new DateTimeOffset(day, TimeSpan.Zero) : DateTimeOffset.UtcNow,
        Threshold = threshold,
        Fix = fix,
        Baseline = baseline,
    };

    private static bool TryReadDay(string? text, out DateTime day) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
