using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Divides all actions there are into classes: those of the dialect, and those of other services, or left out of a list known to be
/// incomplete, that the documents name or that nothing names.
/// </summary>
internal sealed class ActionClasses
{
    private const int MaxUnnamed = 64;

    private readonly PolicyDialect _dialect;
    private readonly IReadOnlyList<ComparedStatement> _statements;
    private readonly ComparisonWork _work;
    private readonly List<ActionClass> _classes = new();

    private ActionClasses(PolicyDialect dialect, IReadOnlyList<ComparedStatement> statements, ComparisonWork work)
    {
        _dialect = dialect;
        _statements = statements;
        _work = work;
    }

    /// <summary>Whether the classes hold every action; false when a limit was reached.</summary>
    internal bool IsComplete { get; private set; } = true;

    internal IReadOnlyList<ActionClass> Items => _classes;

    /// <param name="dialect">The dialect.</param>
    /// <param name="statements">The statements compared.</param>
    /// <param name="work">The limits.</param>
    /// <param name="others">The only actions to add to those of the dialect, or null to add all there are.</param>
    internal static ActionClasses Of(PolicyDialect dialect, IReadOnlyList<ComparedStatement> statements, ComparisonWork work, IReadOnlyList<string>? others)
    {
        var classes = new ActionClasses(dialect, statements, work);
        classes.AddListed();
        if (others is not null)
        {
            classes._classes.AddRange(others.Select(classes.Unlisted));
        }
        else if (dialect.Parts.HasOpenActions || dialect.Parts.IgnoresOtherServices)
        {
            classes.AddUnlisted();
        }

        return classes;
    }

    private void AddListed()
    {
        var rows = _statements
            .Select(statement => statement.Compiled?.MatchKnownActions(_dialect.Actions.Count)
                ?? _dialect.Actions.Select(action => statement.MatchAction(action.Name)).ToArray())
            .ToArray();
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var order = new List<List<int>>();
        for (var action = 0; action < _dialect.Actions.Count; action++)
        {
            var signature = new char[rows.Length + 1];
            signature[rows.Length] = (char)_dialect.Actions[action].Resources;
            for (var i = 0; i < rows.Length; i++)
            {
                signature[i] = (char)rows[i][action];
            }

            var key = new string(signature);
            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = new List<int>();
                order.Add(group);
            }

            group.Add(action);
        }

        foreach (var group in order)
        {
            var matches = new Dictionary<ComparedStatement, Outcome>();
            for (var i = 0; i < rows.Length; i++)
            {
                matches[_statements[i]] = rows[i][group[0]];
            }

            var names = group.Select(action => _dialect.Actions[action].Name).ToArray();
            _classes.Add(new ActionClass(names, true, _dialect.Actions[group[0]].Resources, matches));
        }
    }

    private void AddUnlisted()
    {
        var texts = _statements
            .Where(statement => statement.Compiled is not null)
            .SelectMany(statement => Values(statement.Compiled!.Source.Action).Concat(Values(statement.Compiled.Source.NotAction)))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var services = _dialect.Parts.HasOpenActions ? Array.Empty<Glob>() : Services();
        var names = texts
            .Where(text => text.IndexOfAny(Wildcards) < 0 && _dialect.FindAction(text) is null && !services.Any(service => service.IsMatch(text)))
            .ToList();
        foreach (var name in names)
        {
            _classes.Add(Unlisted(name));
        }

        var outside = GlobLanguage.Of(names.Concat(_dialect.Actions.Select(action => action.Name)).Select(name => Glob.Exact(name, GlobSyntax.IgnoreCase)).Concat(services));
        foreach (var sample in Unnamed(texts.Where(text => text.IndexOfAny(Wildcards) >= 0).Select(text => Glob.Parse(text, GlobSyntax.IgnoreCase)).ToList(), outside))
        {
            _classes.Add(Unlisted(sample));
        }
    }

    // Of the services whose actions the dialect lists there are no others.
    private Glob[] Services() => _dialect.Actions
        .Select(action => action.Name.Substring(0, action.Name.IndexOf(':') + 1))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(service => Glob.Parse(service + "*", GlobSyntax.IgnoreCase))
        .ToArray();

    // Splits the actions that nothing names by each pattern in turn; one action stands for each part that is not empty.
    private IEnumerable<string> Unnamed(List<Glob> patterns, GlobLanguage named)
    {
        // A service's name, a colon and the action's: nothing else is an action.
        var parts = new List<(GlobLanguage Language, string Sample)>();
        if (Sample(GlobLanguage.Of(Glob.Parse("?*:?*")), named) is { } first)
        {
            parts.Add(first);
        }

        foreach (var pattern in patterns)
        {
            var language = GlobLanguage.Of(pattern);
            var next = new List<(GlobLanguage, string)>();
            foreach (var part in parts)
            {
                var inside = part.Language.Intersect(language);
                var outside = part.Language.Except(language);
                var isInside = pattern.IsMatch(part.Sample);
                next.Add((isInside ? inside : outside, part.Sample));
                if (Sample(isInside ? outside : inside, named) is { } other)
                {
                    next.Add(other);
                }
            }

            if (next.Count > MaxUnnamed)
            {
                IsComplete = false;
                return parts.Select(part => part.Sample);
            }

            parts = next;
        }

        return parts.Select(part => part.Sample);
    }

    private (GlobLanguage, string)? Sample(GlobLanguage language, GlobLanguage named)
    {
        var answer = _work.IsEmpty(language);
        if (answer.IsNo && named.Contains(answer.Witness!))
        {
            answer = _work.IsEmpty(language.Except(named));
        }

        IsComplete &= answer.Truth != Truth.NotDecided;
        return answer.IsNo ? (language, answer.Witness!) : null;
    }

    private ActionClass Unlisted(string name) => new(
        new[] { name },
        false,
        ActionResources.None,
        _statements.ToDictionary(statement => statement, statement =>
        {
            var match = statement.MatchAction(name);

            // Where it is not known if letter case counts, one action does not speak for others.
            return match == Outcome.Yes && _dialect.Parts.ActionCase == LetterCase.Undocumented ? Outcome.Unknown : match;
        }));

    private static IEnumerable<string> Values(PolicyValues? values) =>
        values is null ? Enumerable.Empty<string>() : values.Values.Select(value => value.Value);

    private static readonly char[] Wildcards = { '*', '?' };
}
