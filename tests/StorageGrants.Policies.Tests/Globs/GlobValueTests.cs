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
    [InlineData("Aa", "BB", false)]
    [InlineData("a${k:v}", "a${k:w}", false)]
    public void Equal_patterns_have_equal_tokens(string one, string other, bool equal)
    {
        var (a, b) = (Glob.Parse(one, GlobSyntax.Variables), Glob.Parse(other, GlobSyntax.Variables));
        Assert.Equal((equal, equal, equal), (a.Equals(b), b.Equals(a), a.Equals((object)b)));
        if (equal)
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void Tokens_are_equal_by_kind_character_name_and_default()
    {
        static GlobToken Token(string text) => Assert.Single(Glob.Parse(text, GlobSyntax.Variables).Tokens);
        var tokens = new[] { "a", "A", "b", "*", "?", "${*}", "\0", "${k:v}", "${k:w}", "${k:v, 'x'}", "${k:v, 'X'}", "${k:v, 'y'}" };
        foreach (var one in tokens)
        {
            foreach (var other in tokens)
                Assert.Equal((one == other, one == other, one != other), (Token(one) == Token(other), Token(one).Equals((object)Token(other)), Token(one) != Token(other)));
        }

        Assert.Equal((Token("${k:v,'x'}"), Token("${k:v,'x'}").GetHashCode()), (Token("${K:V, 'x'}"), Token("${K:V, 'x'}").GetHashCode()));
        Assert.False(Token("a").Equals("a"));
        Assert.Equal(("v", null, 'a', 0), (Token("${k:v,'v'}").Default, Token("a").Name, Token("a").CodePoint, Token("*").CodePoint));
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
        Assert.Equal("a/x${*}\U0001F600/*/none", bound.Text);
        Assert.Equal(bound, Glob.Parse(bound.Text, GlobSyntax.Variables));
        Assert.Equal("?${?}${$}${*}-${$}{k:w}", Glob.Parse("?${?}${k:v}-${k:w}", GlobSyntax.Variables).Bind(name => name == "k:v" ? "$*" : "${k:w}")!.Text);
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
