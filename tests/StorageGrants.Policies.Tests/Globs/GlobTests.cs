using System;
using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

public sealed class GlobTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("a*b", "ab", true)]
    [InlineData("a*b", "axxb", true)]
    [InlineData("a*b", "axxbc", false)]
    [InlineData("*.txt", "a.b.txt", true)]
    [InlineData("a?c", "a\U0001F600c", true)]
    [InlineData("a??c", "a\U0001F600c", false)]
    [InlineData("*\U0001F600*", "x\U0001F600y", true)]
    public void Matches_by_character(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Glob.Parse(pattern).IsMatch(text));

    [Fact]
    public void Takes_a_lone_surrogate_as_a_character_and_never_half_a_pair()
    {
        Assert.True(Glob.Parse("a?c").IsMatch("a\ud83dc"));
        Assert.True(Glob.Parse("*\ud83d").IsMatch("a\ud83d"));
        Assert.False(Glob.Parse("*\ud83d*").IsMatch("x\U0001F600y"));
    }

    [Theory]
    [InlineData("s3:Get*", "S3:getobject", true)]
    [InlineData("s3:Gét*", "s3:gÉtObject", false)]
    public void Ignores_the_case_of_ascii_letters_when_asked(string pattern, string text, bool expected)
    {
        Assert.Equal(expected, Glob.Parse(pattern, GlobSyntax.IgnoreCase).IsMatch(text));
        Assert.False(Glob.Parse(pattern).IsMatch(text));
    }

    [Theory]
    [InlineData("*.txt", "a.txt", true)]
    [InlineData("*.txt", "a.b.txt", false)]
    [InlineData("*b*c", "abbc", true)]
    [InlineData("**", "abc", true)]
    [InlineData("*?", "abc", false)]
    [InlineData("*?", "ab?", true)]
    [InlineData("**x", "abx", false)]
    [InlineData("a*", "a", true)]
    [InlineData("a*b", "a", false)]
    [InlineData("?", "é", false)]
    [InlineData("??", "é", true)]
    [InlineData("*à", "éà", false)]
    [InlineData("*à", "eà", true)]
    public void Stops_at_the_first_match_when_asked(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Glob.Parse(pattern, GlobSyntax.FirstMatch).IsMatch(text));

    [Theory]
    [InlineData("a${*}b", "a*b", true)]
    [InlineData("a${*}b", "axb", false)]
    [InlineData("${?}${$}", "?$", true)]
    [InlineData("${", "${", true)]
    [InlineData("${}", "${}", true)]
    [InlineData("$a", "$a", true)]
    [InlineData("${name}", "${name}", true)]
    [InlineData("${a:b, c}", "${a:b, c}", true)]
    [InlineData("home/${aws:username}", "home/${aws:username}", false)]
    public void Reads_escapes_and_variables_when_asked(string pattern, string text, bool expected)
    {
        Assert.Equal(expected, Glob.Parse(pattern, GlobSyntax.Variables).IsMatch(text));
        Assert.True(Glob.Parse("home/${aws:username}").IsMatch("home/${aws:username}"));
    }

    [Fact]
    public void Binds_variables_as_plain_text()
    {
        var glob = Glob.Parse("home/${aws:username}/${aws:Region, 'eu'}/*", GlobSyntax.Variables);

        Assert.True(glob.HasVariables);
        Assert.Equal("aws:username", glob.Tokens.First(token => token.Kind == GlobTokenKind.Variable).Name);
        Assert.Null(glob.Bind(_ => null));
        var bound = glob.Bind(name => name == "aws:username" ? "a*" : null)!;
        Assert.True(bound.IsMatch("home/a*/eu/x"));
        Assert.False(bound.IsMatch("home/ab/eu/x"));
        Assert.Equal(bound, Glob.Parse(bound.Text, bound.Syntax));
        Assert.Throws<ArgumentNullException>(() => glob.Bind(null!));
    }

    [Fact]
    public void Is_equal_by_tokens_and_syntax()
    {
        Assert.Equal(Glob.Parse("a*"), Glob.Parse("a*"));
        Assert.Equal(Glob.Parse("a*").GetHashCode(), Glob.Parse("a*").GetHashCode());
        Assert.NotEqual(Glob.Parse("a*"), Glob.Parse("a*", GlobSyntax.IgnoreCase));
        Assert.NotEqual(Glob.Parse("a*"), Glob.Parse("a?"));
        Assert.Throws<ArgumentNullException>(() => Glob.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => Glob.Any.IsMatch(null!));
    }

    [Theory]
    [InlineData(GlobSyntax.None)]
    [InlineData(GlobSyntax.IgnoreCase)]
    [InlineData(GlobSyntax.FirstMatch)]
    [InlineData(GlobSyntax.FirstMatch | GlobSyntax.IgnoreCase)]
    public void Agrees_with_a_naive_matcher(GlobSyntax syntax)
    {
        var texts = NaiveGlob.Texts("aAb?", 4).ToArray();
        foreach (var pattern in NaiveGlob.Texts("aB*?", 4))
        {
            var glob = Glob.Parse(pattern, syntax);
            foreach (var text in texts)
            {
                Assert.True(NaiveGlob.IsMatch(pattern, text, syntax) == glob.IsMatch(text), $"{pattern} {text} {syntax}");
            }
        }
    }

    [Fact]
    public void Stays_linear_where_backtracking_would_explode() =>
        Assert.False(Glob.Parse(string.Concat(Enumerable.Repeat("a*", 2_000)) + "b").IsMatch(new string('a', 100_000)));
}
