using System;
using System.Linq;
using System.Text;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

/// <summary>What a pattern's text says under each syntax.</summary>
public sealed class GlobSyntaxTests
{
    [Fact]
    public void Ascii_letters_alone_match_in_either_case()
    {
        var characters = Enumerable.Range(1, 127).Select(code => (char)code).Where(c => c is not ('*' or '?')).Concat("ÉéſK").ToArray();
        foreach (var pattern in characters)
        {
            var glob = Glob.Parse(pattern.ToString(), GlobSyntax.IgnoreCase);
            var language = GlobLanguage.Of(glob);
            foreach (var text in characters)
            {
                var same = pattern == text || (char.IsAsciiLetter(pattern) && char.IsAsciiLetter(text) && char.ToLowerInvariant(pattern) == char.ToLowerInvariant(text));
                Assert.True(same == glob.IsMatch(text.ToString()), $"{pattern} against {text}");
                if (pattern is >= '@' and <= '{' && text is >= '@' and <= '{')
                    Assert.True(same == language.Includes(GlobLanguage.Of(Glob.Parse(text.ToString()))).IsYes, $"{pattern} holds {text}");
            }
        }
    }

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x7F)]
    [InlineData(0x80)]
    [InlineData(0x7FF)]
    [InlineData(0x800)]
    [InlineData(0xFFFD)]
    [InlineData(0x10000)]
    [InlineData(0x10FFFF)]
    public void A_question_mark_is_a_character_or_a_byte(int codePoint)
    {
        var text = char.ConvertFromUtf32(codePoint);
        foreach (var count in Enumerable.Range(1, 5))
        {
            var marks = new string('?', count);
            Assert.Equal(count == 1, Glob.Parse(marks).IsMatch(text));
            Assert.Equal(count == Encoding.UTF8.GetByteCount(text), Glob.Parse(marks, GlobSyntax.FirstMatch).IsMatch(text));
            Assert.Equal(count == Encoding.UTF8.GetByteCount(text), GlobLanguage.Of(Glob.Parse(marks, GlobSyntax.FirstMatch)).Includes(GlobLanguage.Of(Glob.Parse(text, GlobSyntax.FirstMatch))).IsYes);
            Assert.Equal(count == 1, GlobLanguage.Of(Glob.Parse(marks)).Includes(GlobLanguage.Of(Glob.Parse(text))).IsYes);
        }

        Assert.True(Glob.Parse("a" + text + "*", GlobSyntax.FirstMatch).IsMatch("a" + text + "b"));
        Assert.False(Glob.Parse("a" + text + "*", GlobSyntax.FirstMatch).IsMatch("ab"));
    }

    [Theory]
    [InlineData("${k:v}", "k:v", null)]
    [InlineData("${ k:v }", "k:v", null)]
    [InlineData("${k:v,'x'}", "k:v", "x")]
    [InlineData("${k:v, 'x y' }", "k:v", "x y")]
    [InlineData("${k:v,''}", "k:v", "")]
    [InlineData("${k:v,'''}", "k:v", "'")]
    [InlineData("${k:v,','}", "k:v", ",")]
    public void A_variable_has_a_name_and_may_have_a_default(string text, string name, string? fallback)
    {
        var token = Assert.Single(Glob.Parse(text, GlobSyntax.Variables).Tokens);
        Assert.Equal((GlobTokenKind.Variable, name, fallback), (token.Kind, token.Name, token.Default));
        Assert.DoesNotContain(Glob.Parse(text).Tokens, plain => plain.Kind == GlobTokenKind.Variable);
    }

    [Theory]
    [InlineData("$")]
    [InlineData("${")]
    [InlineData("${}")]
    [InlineData("${k}")]
    [InlineData("${k:v")]
    [InlineData("${:v}")]
    [InlineData("${,'x'}")]
    [InlineData("${,k:v}")]
    [InlineData("${,'k:v'}")]
    [InlineData("${k:v,}")]
    [InlineData("${k:v,'}")]
    [InlineData("${k:v,x'}")]
    [InlineData("${k:v,'x}")]
    [InlineData("$k:v}")]
    public void What_only_looks_like_a_variable_is_text(string text)
    {
        var glob = Glob.Parse(text, GlobSyntax.Variables);
        Assert.True(glob.IsLiteral);
        Assert.False(glob.HasVariables);
        Assert.True(glob.IsMatch(text));
        Assert.Equal(text.Length, glob.Tokens.Count);
    }

    [Theory]
    [InlineData("${*}", "*", "x")]
    [InlineData("${?}", "?", "x")]
    [InlineData("${$}", "$", "x")]
    [InlineData("a${*}*", "a*bc", "abc")]
    public void A_character_in_braces_is_that_character(string pattern, string matched, string not)
    {
        var glob = Glob.Parse(pattern, GlobSyntax.Variables);
        Assert.True(glob.IsMatch(matched));
        Assert.False(glob.IsMatch(not));
    }

    [Fact]
    public void Limits_are_at_least_one()
    {
        Assert.Equal("maxStates", Assert.Throws<ArgumentOutOfRangeException>(() => new GlobLimits(maxStates: 0)).ParamName);
        Assert.Contains("at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => new GlobLimits(maxStates: -1)).Message, StringComparison.Ordinal);
        Assert.Contains("at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => new GlobLimits(maxWork: 0)).Message, StringComparison.Ordinal);
        Assert.Equal((1, 1L), (new GlobLimits(1, 1).MaxStates, new GlobLimits(1, 1).MaxWork));
        Assert.Equal((20_000, 4_000_000L), (GlobLimits.Default.MaxStates, GlobLimits.Default.MaxWork));
    }
}
