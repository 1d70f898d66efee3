using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

/// <summary>Every small set of patterns out of a few, compared with every text over a few letters.</summary>
public sealed class GlobSmallSetTests
{
    private static readonly string[] Texts = NaiveGlob.Texts("abABc", 4).ToArray();

    private static readonly string[] Outer = ["a?", "A?", "?b", "?B", "a*", "*B", "A*b", "*a*b", "ab", "aB*", "b*a", "?c*"];

    private static readonly Pattern[] CaseSensitive = [.. Outer.Select(text => new Pattern(text, GlobSyntax.None))];

    private static IEnumerable<Pattern[]> Sets(Pattern[] patterns)
    {
        for (var i = 0; i < patterns.Length; i++)
        {
            yield return [patterns[i]];
            for (var j = i + 1; j < patterns.Length; j++)
            {
                yield return [patterns[i], patterns[j]];
                yield return [patterns[j], patterns[i]];
            }
        }
    }

    private static void AssertDecided(GlobAnswer answer, Truth found, Truth notFound, bool[] texts, string because)
    {
        var first = System.Array.IndexOf(texts, true);
        if (answer.Truth == found)
            Assert.True(first >= 0 ? answer.Witness!.Length == Texts[first].Length : answer.Witness!.Length > 4, because + " " + answer);
        else
            Assert.True(first < 0 && answer.Truth == notFound, because + " " + answer);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("a?")]
    [InlineData("a*b")]
    [InlineData("*ab")]
    [InlineData("?b*")]
    [InlineData("ab*a")]
    public void Inclusion_in_case_sensitive_patterns_is_exact_where_case_is_ignored(string inner)
    {
        var pattern = new Pattern(inner, GlobSyntax.IgnoreCase);
        foreach (var set in Sets(CaseSensitive).Concat(CaseSensitive.Take(6).SelectMany(one => Sets(CaseSensitive[4..]).Select(set => set.Prepend(one).ToArray()))))
        {
            var outside = new bool[Texts.Length];
            for (var i = 0; i < Texts.Length; i++)
                outside[i] = pattern.Matches[i] && !System.Array.Exists(set, one => one.Matches[i]);

            var answer = GlobLanguage.Of(set.Select(one => one.Glob)).Includes(GlobLanguage.Of(pattern.Glob));
            AssertDecided(answer, Truth.No, Truth.Yes, outside, inner + " in " + string.Join(' ', set.Select(one => one.Glob)));
        }
    }

    [Fact]
    public void Intersections_of_three_syntaxes_are_exact()
    {
        var first = Sets([.. new[] { "a*", "*b?", "*a*b", "*c*", "?b" }.Select(text => new Pattern(text, GlobSyntax.FirstMatch))]).ToArray();
        var second = Sets([.. new[] { "a*b", "*C", "?a*", "bb*" }.Select(text => new Pattern(text, GlobSyntax.IgnoreCase))]).ToArray();
        foreach (var plain in CaseSensitive)
        {
            foreach (var one in first)
            {
                foreach (var two in second)
                {
                    var shared = new bool[Texts.Length];
                    for (var i = 0; i < Texts.Length; i++)
                        shared[i] = plain.Matches[i] && System.Array.Exists(one, glob => glob.Matches[i]) && System.Array.Exists(two, glob => glob.Matches[i]);

                    var answer = GlobLanguage.Of(one.Select(glob => glob.Glob)).Intersect(GlobLanguage.Of(plain.Glob)).Intersects(GlobLanguage.Of(two.Select(glob => glob.Glob)));
                    AssertDecided(answer, Truth.Yes, Truth.No, shared, plain.Glob + " and " + one[0].Glob + " and " + two[0].Glob);
                }
            }
        }
    }

    private sealed class Pattern(string text, GlobSyntax syntax)
    {
        internal Glob Glob { get; } = Glob.Parse(text, syntax);

        internal bool[] Matches { get; } = [.. Texts.Select(candidate => NaiveGlob.IsMatch(text, candidate, syntax))];
    }
}
