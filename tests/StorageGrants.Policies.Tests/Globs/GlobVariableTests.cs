using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

/// <summary>Languages of patterns with policy variables: which are the same variable, and the texts that show an answer.</summary>
public sealed class GlobVariableTests
{
    private static GlobLanguage Of(string pattern, GlobSyntax syntax = GlobSyntax.Variables) => GlobLanguage.Of(Glob.Parse(pattern, syntax));

    private static GlobLanguage Plain(params string[] patterns) => GlobLanguage.Of(patterns.Select(pattern => Glob.Parse(pattern)));

    [Theory]
    [InlineData("${a:v}", "${A:V}", Truth.Yes)]
    [InlineData("${a:v, 'x'}", "${ A:v ,'x' }", Truth.Yes)]
    [InlineData("${a:v, 'x'}*", "${a:v, 'x'}${a:w}", Truth.Yes)]
    [InlineData("${a:v}", "${a:w}", Truth.NotDecided)]
    [InlineData("${a:v}", "${a:v, 'x'}", Truth.NotDecided)]
    [InlineData("${a:v, 'x'}", "${a:v}", Truth.NotDecided)]
    [InlineData("${a:v, 'x'}", "${a:v, 'y'}", Truth.NotDecided)]
    [InlineData("${a:v, 'x'}", "${a:v, 'X'}", Truth.NotDecided)]
    [InlineData("${a:v, 'x'}", "${a:vx}", Truth.NotDecided)]
    [InlineData("${a:v}${a:w}", "${a:w}${a:v}", Truth.NotDecided)]
    [InlineData("*${a:v}", "x${a:w}${a:v}", Truth.Yes)]
    public void Variables_are_the_same_by_name_and_default(string outer, string inner, Truth included) =>
        Assert.Equal(included, Of(outer).Includes(Of(inner)).Truth);

    [Fact]
    public void A_pattern_that_ignores_case_holds_more_than_the_variables_text()
    {
        var (exact, anyCase) = (Of("home/${a:v}"), Of("home/${a:v}", GlobSyntax.Variables | GlobSyntax.IgnoreCase));

        Assert.True(anyCase.Includes(exact).IsYes);
        Assert.True(anyCase.Includes(anyCase).IsYes);
        var answer = exact.Includes(anyCase);
        Assert.Equal((Truth.No, "home/ALICE", "alice"), (answer.Truth, answer.Witness, answer.Variables["a:v"]));
        Assert.Equal("home/alice", exact.Intersects(anyCase).Witness);
        Assert.Equal("home/alice", anyCase.Intersects(exact).Witness);
        Assert.True(GlobLanguage.Of(Glob.Parse("${a:v}", GlobSyntax.Variables), Glob.Parse("${a:v}", GlobSyntax.Variables | GlobSyntax.IgnoreCase))
            .IsEquivalentTo(Of("${a:v}", GlobSyntax.Variables | GlobSyntax.IgnoreCase)).IsYes);
    }

    [Theory]
    [InlineData("x", "alice")]
    [InlineData("alice", "a")]
    [InlineData("????? x", "a")]
    [InlineData("????? ?", "an-unusually-long-name")]
    [InlineData("?*", "")]
    [InlineData("a*", "")]
    public void A_variable_is_given_a_text_that_shows_the_answer(string outer, string value)
    {
        var answer = Plain(outer.Split(' ')).Includes(Of("${a:v}"));

        Assert.Equal((Truth.No, value), (answer.Truth, answer.Witness));
        Assert.Equal([("a:v", value)], answer.Variables.Select(variable => (variable.Key, variable.Value)));
        Assert.Equal("home/" + value, Plain(outer.Split(' ').Select(one => "home/" + one).ToArray()).Includes(Of("home/${a:v}")).Witness);
    }

    [Fact]
    public void Every_variable_of_both_sides_is_given_its_text()
    {
        var both = Of("x${a:v}y").Intersects(Of("x${a:w, 'z'}y"));
        Assert.Equal("xalicey", both.Witness);
        Assert.Equal(["a:v alice", "a:w alice"], both.Variables.Select(variable => variable.Key + " " + variable.Value).Order());
        Assert.Equal("alice", both.Variables["A:W"]);

        var one = Of("home/${a:v}/x").Includes(Of("home/${A:V}/*"));
        Assert.Equal(("home/alice/", "a:v"), (one.Witness, Assert.Single(one.Variables.Keys)?.ToLowerInvariant()));
        Assert.Empty(Plain("a").Includes(Plain("b")).Variables);
    }

    [Theory]
    [InlineData("?", "${a:v}", "a")]
    [InlineData("a*c", "${a:v}c", "alicec")]
    [InlineData("*", "x${a:v}", "xalice")]
    [InlineData("x?????", "x${a:v}", "xalice")]
    [InlineData("??", "${a:v}${a:v}", "aa")]
    [InlineData("x*y*", "x${a:v}y", "xalicey")]
    [InlineData("xy", "x${a:v}y", "xy")]
    public void A_text_of_a_variable_can_be_in_a_plain_pattern(string plain, string pattern, string witness)
    {
        Assert.Equal(witness, Plain(plain).Intersects(Of(pattern)).Witness);
        Assert.Equal(witness, Of(pattern).Intersects(Plain(plain)).Witness);
        Assert.Equal(witness, Plain("never", plain).Intersects(GlobLanguage.Of(Glob.Parse("not", GlobSyntax.Variables), Glob.Parse(pattern, GlobSyntax.Variables))).Witness);
    }

    [Theory]
    [InlineData("*x", GlobSyntax.FirstMatch, "xax")]
    [InlineData("?x", GlobSyntax.None, "bbx")]
    [InlineData("bx", GlobSyntax.None, "bbx")]
    [InlineData("b*x", GlobSyntax.None, "bbz")]
    public void A_variable_leads_no_other_pattern_on(string beside, GlobSyntax syntax, string other)
    {
        var language = GlobLanguage.Of(Glob.Parse(beside, syntax), Glob.Parse("${a:v}yy", GlobSyntax.Variables));

        Assert.True(language.Intersects(Plain(other)).IsNo);
        Assert.True(Plain(other).Intersects(language).IsNo);
    }

    [Theory]
    [InlineData("a*", "a${a:v}", Truth.Yes)]
    [InlineData("*", "${a:v}", Truth.Yes)]
    [InlineData("*z", "${a:v}z", Truth.NotDecided)]
    [InlineData("?", "${a:v}", Truth.No)]
    public void A_first_match_may_be_led_astray_by_a_variables_text(string outer, string inner, Truth included) =>
        Assert.Equal(included, Of(outer, GlobSyntax.FirstMatch).Includes(Of(inner)).Truth);

    [Fact]
    public void A_first_match_with_variables_proves_no_inclusion()
    {
        var outer = Of("${a:v}", GlobSyntax.Variables | GlobSyntax.FirstMatch);
        var answer = outer.Includes(Plain("alice"));
        Assert.Equal((Truth.No, "alice"), (answer.Truth, answer.Witness));
        Assert.NotEqual("alice", answer.Variables["a:v"]);
        Assert.Equal(Truth.NotDecided, outer.Includes(Of("${a:v}")).Truth);
    }

    [Fact]
    public void A_variables_text_is_read_byte_by_byte_where_the_others_are()
    {
        var answer = Of("é?", GlobSyntax.FirstMatch).Intersects(Of("é${a:v}"));
        Assert.Equal((Truth.Yes, "éa", "a"), (answer.Truth, answer.Witness, answer.Variables["a:v"]));
    }
}
