using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The texts that match at least one pattern of each positive set and no negative pattern.</summary>
internal sealed class GlobTerm
{
    internal GlobTerm(IReadOnlyList<Glob[]> positives, Glob[] negatives)
    {
        Positives = positives;
        Negatives = negatives;
    }

    internal static GlobTerm Everything { get; } = new(Array.Empty<Glob[]>(), Array.Empty<Glob>());

    internal IReadOnlyList<Glob[]> Positives { get; }

    internal Glob[] Negatives { get; }

    internal bool Contains(string text) => Contains(text, null);

    internal bool Contains(string text, Func<string, string?>? variables)
    {
        foreach (var set in Positives)
        {
            if (!Matches(set, text, variables))
            {
                return false;
            }
        }

        return !Matches(Negatives, text, variables);
    }

    internal GlobTerm And(GlobTerm other)
    {
        var positives = new List<Glob[]>(Positives.Count + other.Positives.Count);
        positives.AddRange(Positives);
        foreach (var set in other.Positives)
        {
            if (!positives.Contains(set))
            {
                positives.Add(set);
            }
        }

        return new GlobTerm(positives, Join(Negatives, other.Negatives));
    }

    private static bool Matches(Glob[] set, string text, Func<string, string?>? variables)
    {
        foreach (var glob in set)
        {
            var bound = variables is null ? glob : glob.Bind(variables);
            if (bound is not null && bound.IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }

    private static Glob[] Join(Glob[] left, Glob[] right)
    {
        if (left.Length == 0 || right.Length == 0 || ReferenceEquals(left, right))
        {
            return left.Length == 0 ? right : left;
        }

        var joined = new Glob[left.Length + right.Length];
        left.CopyTo(joined, 0);
        right.CopyTo(joined, left.Length);
        return joined;
    }
}
