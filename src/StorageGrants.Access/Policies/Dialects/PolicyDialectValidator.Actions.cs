using System;
using System.Collections.Generic;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyDialectValidator
{
    // Hostile documents repeat themselves; each pattern is held against all actions once.
    private readonly Dictionary<string, bool> _matchesAny = new(StringComparer.OrdinalIgnoreCase);

    private void CheckActions(string name, PolicyValues? values)
    {
        if (values is null || !CheckElement(name, values.NameSpan))
            return;
        CheckList("Action", values.Span, values.IsSingle);
        foreach (var action in values.Values)
        {
            if (_told.Contains(action.Span) && action.Span.Length > 0)
                continue;
            if (HasWildcard(action.Value))
                CheckActionPattern(action);
            else
                CheckAction(action);
        }
    }

    private void CheckActionPattern(PolicyText action)
    {
        if (!_dialect.ActionWildcards.Accepts(action.Value))
            Add(PolicyProblemKind.UnsupportedWildcard, action.Span, _dialect.Title + " does not take '" + Clip(action.Value) + "'; " + Describe(_dialect.ActionWildcards, "an action"), action.Value);
        else if (!MatchesAny(action.Value) && !_parts.HasOpenActions && !IsOutOfScope(action.Value) && !OnlyCounts(PolicyProblemKind.WildcardMatchesNothing, action.Span))
            NoteEmptyPattern(action);
    }

    private void NoteEmptyPattern(PolicyText action)
    {
        var suggestion = NearestPattern(action.Value);
        Add(PolicyProblemKind.WildcardMatchesNothing, action.Span, "'" + Clip(action.Value) + "' matches no action of " + _dialect.Title + Nearest(suggestion), action.Value, suggestion);
    }

    private void CheckAction(PolicyText action)
    {
        if (_dialect.FindAction(action.Value) is { } known)
        {
            if (_parts.ActionCase != LetterCase.Ignored && !string.Equals(known.Name, action.Value, StringComparison.Ordinal))
                Add(PolicyProblemKind.ActionInOtherCase, action.Span, "'" + Clip(action.Value) + "' is documented as '" + known.Name + "'", action.Value, known.Name);
            else if (known.Kinds is { } kinds && !Contains(kinds, _kind))
                Add(PolicyProblemKind.UnsupportedAction, action.Span, "'" + known.Name + "' works only in a " + (_dialect.FindKind(kinds[0])?.Title ?? "policy of another kind") + " of " + _dialect.Title, action.Value);
            return;
        }

        if (_dialect.UseInstead.TryGetValue(action.Value, out var instead))
            Add(PolicyProblemKind.UnsupportedAction, action.Span, _dialect.Title + " has no '" + Clip(action.Value) + "'" + (instead is null ? ", and nothing in its place" : "; use '" + instead + "'"), action.Value, instead);
        else if (!IsOutOfScope(action.Value))
            NoteAction(action);
    }

    private void NoteAction(PolicyText action)
    {
        var existsElsewhere = ExistsElsewhere(action.Value);
        if (existsElsewhere && _parts.HasOpenActions)
            return;
        var kind = existsElsewhere || IsOtherService(action.Value) ? PolicyProblemKind.UnsupportedAction : PolicyProblemKind.UnknownAction;
        if (OnlyCounts(kind, action.Span))
            return;

        var nearest = existsElsewhere ? null : NearestAction(action.Value);
        var what = kind == PolicyProblemKind.UnsupportedAction ? _dialect.Title + " has no '" + Clip(action.Value) + "'" : "No action is named '" + Clip(action.Value) + "'";
        Add(kind, action.Span, what + Nearest(nearest), action.Value, nearest);
    }

    private bool ExistsElsewhere(string action)
    {
        foreach (var dialect in PolicyDialect.All)
        {
            if (!ReferenceEquals(dialect, _dialect) && dialect.FindAction(action) is not null)
                return true;
        }

        return false;
    }

    private string? NearestAction(string text)
    {
        var names = new List<string>(_dialect.Actions.Count);
        foreach (var action in _dialect.Actions)
            names.Add(action.Name);
        var nearest = NearestText.Find(text, names);
        if (nearest is null && NearestText.Find(text, _dialect.UseInstead.Keys) is { } written)
            nearest = _dialect.UseInstead[written];
        return nearest;
    }

    /// <summary>For a pattern that ends in a wildcard: the beginning of an action that is nearest to its own.</summary>
    private string? NearestPattern(string text)
    {
        var first = text.IndexOfAny(Wildcards);
        var colon = text.IndexOf(':');
        if (first != text.Length - 1 || text[first] != '*' || colon < 0 || first > 256)
            return null;

        // Names without the service, which all share: its letters would make everything look near. Shorter ones come first.
        var service = text.Substring(0, colon + 1);
        var written = text.Substring(colon + 1, first - colon - 1);
        var beginnings = new List<string>();
        for (var length = Math.Max(1, written.Length - 1); length <= written.Length + 1; length++)
        {
            foreach (var action in _dialect.Actions)
            {
                if (action.Name.Length >= service.Length + length && action.Name.StartsWith(service, StringComparison.OrdinalIgnoreCase))
                    beginnings.Add(action.Name.Substring(service.Length, length));
            }
        }

        return NearestText.Find(written, beginnings) is { } nearest ? service + nearest + "*" : null;
    }

    private bool MatchesAny(string pattern)
    {
        if (_matchesAny.TryGetValue(pattern, out var matches))
            return matches;
        var glob = Glob.Parse(pattern, _actionSyntax);
        foreach (var action in _dialect.Actions)
            matches |= glob.IsMatch(action.Name);
        _matchesAny[pattern] = matches;
        return matches;
    }

    // Documents that name other services are no mistake unless the system is known to refuse them.
    private bool IsOutOfScope(string action) => (_parts.IgnoresOtherServices || !_dialect.Refuses(PolicyProblemKind.UnsupportedAction)) && IsOtherService(action);

    private bool IsOtherService(string action)
    {
        var colon = action.IndexOf(':');
        if (colon < 0)
            return false;
        var service = Glob.Parse(action.Substring(0, colon), GlobSyntax.IgnoreCase);
        foreach (var known in _dialect.Services)
        {
            if (service.IsMatch(known))
                return false;
        }

        return true;
    }

    private static string Describe(WildcardRules rules, string what) => rules.Place switch
    {
        WildcardPlace.None => what + " has no wildcards",
        WildcardPlace.Whole => "the only wildcard is '*' for the whole of " + what,
        WildcardPlace.End => "the only wildcard is one '*' at the end of " + what,
        _ => "the only wildcard in " + what + " is '*'",
    };

    private static bool Contains(IReadOnlyList<PolicyKind> kinds, PolicyKind kind)
    {
        foreach (var item in kinds)
        {
            if (item == kind)
                return true;
        }

        return false;
    }

    private static bool HasWildcard(string text) => text.IndexOfAny(Wildcards) >= 0;

    private static readonly char[] Wildcards = { '*', '?' };
}
