using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

/// <summary>Patterns and answers as values: what they say of themselves, and which are equal.</summary>
public sealed class GlobValueTests
{
    [Theory]
    [InlineData("", true, false)]
    [InlineData("abc", true, false)]
    [InlineData("*", false, false)]
    [InlineData("a?c", false, false)]
    [InlineData("a*b*c", false, false)]
    [InlineData("a${k:v}*", false, true)]
    [InlineData("${k:v}", false, true)]
    public void A_pattern_knows_what_it_is_made_of(string text, bool isLiteral, bool hasVariables)
    {
        var glob = Glob.Parse(text, GlobSyntax.Variables);
        Assert.Equal((isLiteral, hasVariables, text), (glob.IsLiteral, glob.HasVariables, glob.ToString()));
    }

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a*", "a**", false)]
    [InlineData("a", "b", false)]
    [InlineData("ab", "a", false)]
    [InlineData("ab", "aB", false)]
    [InlineData("abc", "abd", false)]
    [InlineData("a?", "a*", false)]
    [InlineData("ab", "ba", false)]
    [InlineData("a${k:v}", "a${k:w}", false)]
    public void Equal_patterns_have_equal_tokens(string one, string other, bool equal)
    {
        var (a, b) = (Glob.Parse(one, GlobSyntax.Variables), Glob.Parse(other, GlobSyntax.Variables));
        Assert.Equal((equal, equal, equal), (a.Equals(b), b.Equals(a), a.Equals((object)b)));
        if (equal)
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void A_pattern_equals_neither_nothing_nor_one_of_another_syntax()
    {
        var glob = Glob.Parse("ab");
        Assert.False(glob.Equals(null));
        Assert.False(glob.Equals((object)"ab"));
        Assert.NotEqual(glob, Glob.Parse("ab", GlobSyntax.IgnoreCase));
        Assert.True(glob.Equals(glob));
    }

    [Fact]
    public void The_pattern_for_any_text_matches_any_text()
    {
        Assert.Equal("*", Glob.Any.Text);
        Assert.True(Glob.Any.IsMatch("") && Glob.Any.IsMatch("a/b"));
    }

    [Fact]
    public void A_bound_pattern_is_the_pattern_with_the_texts_in_place()
    {
        var glob = Glob.Parse("a/${k:v}/*/${k:w, 'none'}", GlobSyntax.Variables);
        var bound = glob.Bind(name => name == "k:v" ? "x*\U0001F600" : null);
        Assert.NotNull(bound);
        Assert.True(bound.IsMatch("a/x*\U0001F600/anything/none"));
        Assert.False(bound.IsMatch("a/xy\U0001F600/anything/none"));
        Assert.Equal(bound, Glob.Parse(bound.Text, GlobSyntax.Variables));
        Assert.True(glob.Bind(name => name == "k:w" ? "given" : "v")!.IsMatch("a/v//given"));
        Assert.Null(glob.Bind(_ => null));
        Assert.False(glob.IsMatch("a/${k:v}//none"));
        var plain = Glob.Parse("a*");
        Assert.Same(plain, plain.Bind(_ => "x"));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("text", Assert.Throws<System.ArgumentNullException>(() => Glob.Parse(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<System.ArgumentNullException>(() => Glob.Any.IsMatch(null!)).ParamName);
        Assert.Equal("values", Assert.Throws<System.ArgumentNullException>(() => Glob.Any.Bind(null!)).ParamName);
    }

    [Fact]
    public void An_answer_shows_its_witness()
    {
        var yes = GlobLanguage.Of(Glob.Parse("a*")).Intersects(GlobLanguage.Of(Glob.Parse("*b")));
        Assert.Equal(("Yes: ab", true, false), (yes.ToString(), yes.IsYes, yes.IsNo));
        var no = GlobLanguage.Of(Glob.Parse("a*")).Intersects(GlobLanguage.Of(Glob.Parse("b*")));
        Assert.Equal(("No", false, true), (no.ToString(), no.IsYes, no.IsNo));
        Assert.Empty(no.Variables);
    }
}
