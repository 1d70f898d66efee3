using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

/// <summary>Answers about several terms together, and combinations too large to hold.</summary>
public sealed class GlobUnionTests
{
    private static readonly GlobLimits Least = new(1, 1);

    private static GlobLanguage Of(string patterns) => GlobLanguage.Of(patterns.Split(' ').Select(pattern => Glob.Parse(pattern)));

    private static GlobLanguage Repeat(GlobLanguage language, int times) =>
        Enumerable.Repeat(language, times - 1).Aggregate(language, (all, one) => all.Union(one));

    // No text tried without a search is in it.
    private static GlobLanguage Undecided => Of("??").Except(Of("aa"));

    [Theory]
    [InlineData("aaa b cc", "b")]
    [InlineData("b aaa cc", "b")]
    [InlineData("aaa cc b", "b")]
    [InlineData("aaa ?b ?", "a")]
    [InlineData("aaa bb cc", "bb")]
    public void The_shortest_text_of_all_terms_is_given(string terms, string witness)
    {
        var union = terms.Split(' ').Select(Of).Aggregate((all, one) => all.Union(one));

        Assert.Equal((Truth.No, witness), (union.IsEmpty().Truth, union.IsEmpty().Witness));
        Assert.Equal(witness, GlobLanguage.Empty.Includes(union).Witness);
        Assert.Equal(witness, union.Intersects(Of("*")).Witness);
    }

    [Fact]
    public void A_term_not_decided_leaves_open_what_no_other_disproves()
    {
        var (empty, text) = (Of("ab").Except(Of("ab")), Of("ab"));

        Assert.Equal("ba", Undecided.IsEmpty().Witness);
        Assert.Equal(Truth.NotDecided, Undecided.IsEmpty(Least).Truth);
        Assert.Equal(Truth.NotDecided, Undecided.Union(Undecided).IsEmpty(Least).Truth);
        Assert.Equal(Truth.NotDecided, Undecided.Union(empty).IsEmpty(Least).Truth);
        Assert.Equal(Truth.NotDecided, empty.Union(Undecided).IsEmpty(Least).Truth);
        Assert.Equal(Truth.NotDecided, Undecided.Intersects(Undecided, Least).Truth);
        Assert.Equal("ab", Undecided.Union(text).IsEmpty(Least).Witness);
        Assert.Equal("ab", text.Union(Undecided).IsEmpty(Least).Witness);
        Assert.True(empty.Union(empty).IsEmpty(Least).IsYes);
    }

    [Fact]
    public void Languages_differ_when_either_holds_a_text_that_the_other_does_not()
    {
        var pairs = Of("??");
        var less = pairs.Except(Of("ba"));

        Assert.Equal("ba", less.IsEquivalentTo(pairs).Witness);
        Assert.Equal("ba", pairs.IsEquivalentTo(less).Witness);
        Assert.Equal(Truth.NotDecided, less.IsEquivalentTo(pairs, Least).Truth);
        Assert.Equal(Truth.NotDecided, pairs.IsEquivalentTo(less, Least).Truth);
        Assert.Equal((Truth.No, ""), (Undecided.IsEquivalentTo(Of(""), Least).Truth, Undecided.IsEquivalentTo(Of(""), Least).Witness));
        Assert.Equal((Truth.No, ""), (Of("").IsEquivalentTo(Undecided, Least).Truth, Of("").IsEquivalentTo(Undecided, Least).Witness));
    }

    [Fact]
    public void As_many_terms_as_fit_are_held()
    {
        var (most, rows) = (Repeat(Of("a"), 1_024), Repeat(Of("a*"), 32));

        Assert.True(most.Contains("a"));
        Assert.Equal("a", most.IsEmpty().Witness);
        Assert.True(rows.Intersect(rows).Contains("a"));
        Assert.Equal("a", rows.Intersects(rows).Witness);
        foreach (var tooMany in new[] { most.Union(Of("b")), Of("b").Union(most), rows.Intersect(rows.Union(Of("b"))), rows.Union(Of("b")).Intersect(rows) })
        {
            foreach (var combined in new[] { tooMany, tooMany.Union(Of("a")), Of("a").Union(tooMany), tooMany.Intersect(Of("a")), Of("a").Intersect(tooMany), tooMany.Complement() })
                Assert.Equal((Truth.NotDecided, false), (combined.IsEmpty().Truth, combined.Contains("a")));
        }
    }

    [Fact]
    public void A_union_holds_what_either_does()
    {
        var union = Of("a*").Union(Of("*b"));

        Assert.True(union.Contains("ax") && union.Contains("xb") && !union.Contains("x"));
        Assert.True(union.IsEquivalentTo(Of("a* *b")).IsYes);
        Assert.True(union.Except(Of("a*")).IsEquivalentTo(Of("*b").Except(Of("a*"))).IsYes);
        Assert.True(union.Complement().Complement().IsEquivalentTo(union).IsYes);
        Assert.True(union.Union(union).Union(GlobLanguage.Empty).IsEquivalentTo(union).IsYes);
    }
}
