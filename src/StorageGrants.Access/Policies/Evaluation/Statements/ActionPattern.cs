using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>A text of <c>Action</c>, with its answer for every action of the dialect worked out.</summary>
internal sealed class ActionPattern
{
    private readonly TextPattern _ignoringCase;
    private readonly TextPattern? _exactCase;

    /// <param name="ignoringCase">The pattern, letter case ignored.</param>
    /// <param name="exactCase">The pattern with letter case, when it is not known whether it counts; null when it does not.</param>
    /// <param name="known">The actions of the dialect.</param>
    public ActionPattern(TextPattern ignoringCase, TextPattern? exactCase, IReadOnlyList<string> known)
    {
        _ignoringCase = ignoringCase;
        _exactCase = exactCase;
        var matches = new Outcome[known.Count];
        for (var i = 0; i < matches.Length; i++)
            matches[i] = Match(known[i]);
        Known = matches;
    }

    public Outcome[] Known { get; }

    public Outcome Match(string action)
    {
        var match = _ignoringCase.Match(action, 0, action.Length, default);
        return match == Outcome.Yes && _exactCase is not null && _exactCase.Match(action, 0, action.Length, default) == Outcome.No
            ? Outcome.Unknown
            : match;
    }
}
