using System;
using System.Collections.Generic;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Rules;

/// <summary>The settings there are in <c>.editorconfig</c> and <c>.globalconfig</c> files, so that misspelt ones can be told.</summary>
public static class SettingNames
{
    /// <summary>What the names of our settings begin with.</summary>
    public const string Prefix = "storagegrants_";

    private const int DigitsOfId = 4;

    private static readonly string[] s_names =
    {
        GrantRuleOptions.TigrisEditionKey,
        GrantRuleOptions.PoliciesApplyKey,
        GrantRuleOptions.PolicyDialectKey,
        SeveritySettings.Key,
        "storagegrants_today",
    };

    /// <summary>What is wrong with the name of a setting, with the nearest there is; null when there is such a setting, or it is none of ours.</summary>
    /// <param name="name">The name, in any letter case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static string? Problem(string name)
    {
        var lower = (name ?? throw new ArgumentNullException(nameof(name))).ToLowerInvariant();
        if (!lower.StartsWith(Prefix, StringComparison.Ordinal) || Array.IndexOf(s_names, lower) >= 0)
            return null;
        var dot = lower.IndexOf('.');
        if (dot >= 0 && lower.Substring(0, dot) == SeveritySettings.Key)
        {
            var id = lower.Substring(dot + 1);
            return IsId(id) ? null : "There is no rule '" + id + "' for '" + SeveritySettings.Key + "'" + NearestText.Suggest(id, Ids());
        }

        var nearest = NearestText.Find(lower, s_names);
        var expected = nearest is null ? "; there are " + string.Join(", ", s_names) : "; did you mean '" + nearest + "'?";
        return "There is no setting '" + lower + "', so it does nothing" + expected;
    }

    // Rules about code have ids of this form too, and are not known here.
    private static bool IsId(string text)
    {
        if (text.Length != 3 + DigitsOfId || !text.StartsWith("sgr", StringComparison.Ordinal))
            return false;
        for (var i = 3; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return true;
    }

    private static IEnumerable<string> Ids()
    {
        foreach (var rule in GrantRules.All)
            yield return rule.Descriptor.Id;
        foreach (var rule in HygieneRules.All)
            yield return rule.Id;
    }
}
