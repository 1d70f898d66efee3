using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The <c>Action</c> or <c>NotAction</c> texts of a statement.</summary>
internal sealed class ActionMatcher
{
    private readonly ActionPattern[] _patterns;

    private ActionMatcher(ActionPattern[] patterns) => _patterns = patterns;

    public IReadOnlyList<ActionPattern> Patterns => _patterns;

    /// <summary>The matcher of an element, or null when it is missing or empty.</summary>
    public static ActionMatcher? Compile(PolicyValues? values, ActionPatternCache cache)
    {
        if (values is null || values.Values.Count == 0)
            return null;
        var patterns = new ActionPattern[values.Values.Count];
        for (var i = 0; i < patterns.Length; i++)
            patterns[i] = cache.Get(values.Values[i].Value);
        return new ActionMatcher(patterns);
    }

    public Outcome Match(string action)
    {
        var result = Outcome.No;
        foreach (var pattern in _patterns)
        {
            var match = pattern.Match(action);
            if (match == Outcome.Yes)
                return match;
            if (match == Outcome.Unknown)
                result = match;
        }

        return result;
    }

    /// <summary>Adds to a row of outcomes, one for each action of the dialect.</summary>
    public void MatchAll(Outcome[] row)
    {
        foreach (var pattern in _patterns)
        {
            var matches = pattern.Known;
            for (var i = 0; i < row.Length; i++)
            {
                if (matches[i] == Outcome.Yes || (matches[i] == Outcome.Unknown && row[i] == Outcome.No))
                    row[i] = matches[i];
            }
        }
    }
}
