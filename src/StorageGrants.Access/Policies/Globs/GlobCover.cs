using System;
using System.Collections.Generic;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>Answers that need no search: patterns covered by one other pattern, and texts made by filling in a pattern.</summary>
internal static class GlobCover
{
    // Comparing every pattern with every other is worth it where the search is likely to be long.
    private const int ManyInnerStars = 12;

    /// <summary>The positive sets without the patterns that one negative pattern covers; null when a set loses all.</summary>
    internal static IReadOnlyList<Glob[]>? WithoutCovered(GlobTerm term)
    {
        if (term.Negatives.Length == 0 || term.Positives.Count == 0)
        {
            return term.Positives;
        }

        var same = new HashSet<Glob>(term.Negatives);
        var pairwise = InnerStars(term) > ManyInnerStars;
        var kept = new List<Glob[]>(term.Positives.Count);
        foreach (var set in term.Positives)
        {
            var left = Array.FindAll(set, glob =>
                !same.Contains(glob) && !(pairwise && Array.Exists(term.Negatives, negative => Covers(negative, glob))));
            if (left.Length == 0)
            {
                return null;
            }

            kept.Add(left);
        }

        return kept;
    }

    /// <summary>Whether every text of one pattern matches another, as far as reading wildcards as characters shows it.</summary>
    internal static bool Covers(Glob outer, Glob inner)
    {
        if (outer.IsFirstMatch || inner.HasVariables || (inner.IgnoresCase && !outer.IgnoresCase))
        {
            return false;
        }

        var tokens = outer.TokenArray;
        var text = inner.TokenArray;
        int token = 0, at = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (token < tokens.Length && tokens[token].Kind == GlobTokenKind.Many)
            {
                star = token++;
                resume = at;
            }
            else if (token < tokens.Length && Takes(tokens[token], text[at], outer.IgnoresCase))
            {
                token++;
                at++;
            }
            else if (star >= 0)
            {
                at = ++resume;
                token = star + 1;
            }
            else
            {
                return false;
            }
        }

        while (token < tokens.Length && tokens[token].Kind == GlobTokenKind.Many)
        {
            token++;
        }

        return token == tokens.Length;
    }

    /// <summary>A text of the term made from one of its patterns, or null when none of those tried is one.</summary>
    internal static string? Sample(GlobTerm term)
    {
        if (term.Positives.Count == 0)
        {
            return null;
        }

        foreach (var filling in new[] { "", "a", "zz", "x-y_z" })
        {
            foreach (var glob in term.Positives[0])
            {
                var text = new StringBuilder();
                foreach (var token in glob.TokenArray)
                {
                    if (token.Kind == GlobTokenKind.Literal)
                    {
                        GlobText.Append(text, token.CodePoint);
                    }
                    else
                    {
                        text.Append(token.Kind == GlobTokenKind.One ? "a" : filling);
                    }
                }

                if (term.Contains(text.ToString()))
                {
                    return text.ToString();
                }
            }
        }

        return null;
    }

    private static bool Takes(GlobToken token, GlobToken symbol, bool ignoreCase) => symbol.Kind switch
    {
        GlobTokenKind.Many => false,
        GlobTokenKind.One => token.Kind == GlobTokenKind.One,
        _ => token.Kind == GlobTokenKind.One
            || (token.Kind == GlobTokenKind.Literal && (token.CodePoint == symbol.CodePoint
                || (ignoreCase && GlobText.Fold(token.CodePoint) == GlobText.Fold(symbol.CodePoint)))),
    };

    private static int InnerStars(GlobTerm term)
    {
        var stars = 0;
        foreach (var set in term.Positives)
        {
            foreach (var glob in set)
            {
                for (var i = 0; i + 1 < glob.TokenArray.Length; i++)
                {
                    stars += glob.TokenArray[i].Kind == GlobTokenKind.Many ? 1 : 0;
                }
            }
        }

        return stars;
    }
}
