using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

/// <summary>What is answered within the least limits, without a search, and that it is never wrong.</summary>
public sealed class GlobLimitsTests
{
    private static readonly GlobLimits Least = new(1, 1);
    private static readonly string ManyStars = string.Concat(Enumerable.Repeat("*a", 13)) + "*";

    private static GlobLanguage Of(params Glob[] globs) => GlobLanguage.Of(globs);

    private static GlobLanguage Of(string patterns) => GlobLanguage.Of(patterns.Split(' ').Select(pattern => Glob.Parse(pattern)));

    [Theory]
    [InlineData("xya*", "xyab")]
    [InlineData("xya*b*", "xyab")]
    [InlineData("x*", "xy?*?")]
    [InlineData("xy?", "xy?")]
    [InlineData("xy?z", "xyaz")]
    [InlineData("x??z", "xya?z", false)]
    [InlineData("*b", "xyb")]
    [InlineData("*b", "xya*b")]
    [InlineData("*ab", "xyaab")]
    [InlineData("x*ab*c", "xyaacabc")]
    [InlineData("x*b?", "xybbb")]
    [InlineData("XYA*", "xyAb", true, GlobSyntax.IgnoreCase)]
    [InlineData("xy[*", "XY[@", true, GlobSyntax.IgnoreCase, GlobSyntax.IgnoreCase)]
    [InlineData("xy[*", "xy{", false, GlobSyntax.IgnoreCase, GlobSyntax.IgnoreCase)]
    [InlineData("xya", "xyA", false)]
    [InlineData("xya", "xya", false, GlobSyntax.None, GlobSyntax.IgnoreCase)]
    [InlineData("xya", "xyb", false, GlobSyntax.IgnoreCase)]
    [InlineData("xya", "xyb", false)]
    [InlineData("xya", "xyba", false)]
    [InlineData("xya", "xy?", false)]
    [InlineData("xya", "xy*", false)]
    [InlineData("xy?", "xy*", false)]
    [InlineData("xy?", "xy??", false)]
    [InlineData("xy?*", "xy*", false)]
    [InlineData("xy", "xya", false)]
    [InlineData("xya", "xy", false)]
    [InlineData("xya*b", "xyab*", false)]
    [InlineData("xy?", "xy${k:v}", false, GlobSyntax.None, GlobSyntax.Variables)]
    [InlineData("xy*.t", "xya.b.t", false, GlobSyntax.FirstMatch)]
    public void Among_many_stars_what_one_pattern_covers_is_seen_at_once(
        string outer, string inner, bool covered = true, GlobSyntax outerSyntax = GlobSyntax.None, GlobSyntax innerSyntax = GlobSyntax.None)
    {
        var wide = Of(Glob.Parse("never"), Glob.Parse(outer, outerSyntax), Glob.Parse(ManyStars));
        var narrow = Of(Glob.Parse(ManyStars), Glob.Parse(inner, innerSyntax));

        Assert.Equal(covered, wide.Includes(narrow, Least).IsYes);
        Assert.Equal(covered ? Truth.Yes : Truth.No, wide.Includes(narrow).Truth);
    }

    [Fact]
    public void Stars_in_a_row_are_many_too() =>
        Assert.True(Of("xya*b").Includes(Of("xya" + new string('*', 14) + "b"), Least).IsYes);

    [Fact]
    public void The_same_patterns_are_seen_at_once()
    {
        Assert.True(Of("xya xyb xyc*").Includes(Of("xyc* xya"), Least).IsYes);
        Assert.True(Of("xya").Includes(Of("xya").Intersect(Of("xy*")), Least).IsYes);
        Assert.True(Of("xya").Includes(Of("xy*").Intersect(Of("xya")), Least).IsYes);
        Assert.Equal(Truth.NotDecided, Of("??z").Includes(Of("xyz"), Least).Truth);
        Assert.Equal("xyb", Of("xya").Includes(Of("xya xyb")).Witness);
    }

    [Theory]
    [InlineData("a?b", "c", "aab")]
    [InlineData("é\U0001F600b", "c", "é\U0001F600b")]
    [InlineData("a*b", "a?b", "ab")]
    [InlineData("a*b", "ab ax-y_zb azzb", "aab")]
    [InlineData("a*b", "ab aab ax-y_zb", "azzb")]
    [InlineData("a*b", "ab aab azzb", "ax-y_zb")]
    [InlineData("a*b", "ab aab azzb ax-y_zb", null)]
    [InlineData("?b*", "?b ?ba", "abzz")]
    [InlineData("?? cc*", "aa", "cc")]
    [InlineData("b??", "ba?", null)]
    public void A_text_may_be_found_without_a_search(string patterns, string without, string? witness)
    {
        var language = Of(patterns).Except(Of(without));
        var answer = language.IsEmpty(Least);

        Assert.Equal((witness is null ? Truth.NotDecided : Truth.No, witness), (answer.Truth, answer.Witness));
        Assert.Equal(Truth.No, language.IsEmpty().Truth);
    }

    [Fact]
    public void Without_patterns_there_is_no_such_text()
    {
        Assert.Equal(Truth.NotDecided, Of(Glob.Parse(""), Glob.Parse("?")).Complement().IsEmpty(Least).Truth);
        Assert.Equal("aa", Of(Glob.Parse(""), Glob.Parse("?")).Complement().IsEmpty().Witness);
    }

    [Fact]
    public void As_many_states_as_allowed_are_looked_at()
    {
        var language = Of("?????").Except(Of("aaaaa"));

        Assert.Equal("baaaa", language.IsEmpty(new GlobLimits(maxStates: 5)).Witness);
        Assert.Equal(Truth.NotDecided, language.IsEmpty(new GlobLimits(maxStates: 4)).Truth);
        Assert.Equal("baaaa", language.IsEmpty(new GlobLimits(maxWork: 10)).Witness);
        Assert.Equal(Truth.NotDecided, language.IsEmpty(new GlobLimits(maxWork: 2)).Truth);
    }
}
