using System;

namespace StorageGrants.Access.Rules;

/// <summary>
/// Severities of rules in JSON files by settings of our own: <c>storagegrants_severity.SGR1001 = error</c> for a rule,
/// <c>storagegrants_severity = none</c> for all. The compiler does not apply those of <c>.editorconfig</c> to files that are no C#.
/// </summary>
public sealed class SeveritySettings
{
    /// <summary>Name of the setting; with a dot and the id of a rule, that of one rule.</summary>
    public const string Key = "storagegrants_severity";

    private readonly Func<string, string?> _lookUp;
    private readonly RuleSeverity? _all;

    /// <summary>Creates settings.</summary>
    /// <param name="lookUp">Gives the text of a setting, or null. Values that are not understood are treated as not set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lookUp"/> is null.</exception>
    public SeveritySettings(Func<string, string?> lookUp)
    {
        _lookUp = lookUp ?? throw new ArgumentNullException(nameof(lookUp));
        _all = Parse(lookUp(Key));
    }

    /// <summary>No settings.</summary>
    public static SeveritySettings None { get; } = new(_ => null);

    /// <summary>The severity that the settings give to all findings of a rule, or null when they say nothing of it.</summary>
    /// <param name="id">Such as <c>SGR1001</c>.</param>
    public RuleSeverity? SeverityOf(string id) => Parse(_lookUp(Key + "." + id)) ?? _all;

    /// <summary>A severity as settings write it, or null.</summary>
    /// <param name="text"><c>error</c>, <c>warning</c>, <c>info</c> or <c>none</c>; <c>suggestion</c> and <c>silent</c> are the compiler's words for the last two.</param>
    public static RuleSeverity? Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "error" => RuleSeverity.Error,
        "warning" => RuleSeverity.Warning,
        "info" or "suggestion" => RuleSeverity.Info,
        "none" or "silent" => RuleSeverity.Off,
        _ => null,
    };
}
