using System;
using System.Linq;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

/// <summary>Which character a witness has where the patterns leave it open.</summary>
public sealed class GlobWitnessTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private static GlobLanguage Each(string characters, GlobSyntax syntax = GlobSyntax.None) =>
        GlobLanguage.Of(characters.Select(character => Glob.Parse(character.ToString(), syntax)));

    private static GlobLanguage Of(string pattern, GlobSyntax syntax = GlobSyntax.None) => GlobLanguage.Of(Glob.Parse(pattern, syntax));

    [Theory]
    [InlineData("b", "a")]
    [InlineData("abc-", "d")]
    [InlineData("abcdefghijkl-", "m")]
    [InlineData("abcdefghijklm.", "n")]
    [InlineData("abcdefghijklmno0/@", "p")]
    [InlineData("é\u0080abc", "d")]
    [InlineData(Letters, "0")]
    [InlineData(Letters + "012345678", "9")]
    [InlineData(Letters + "0123456789\u0010\u0011", "A")]
    [InlineData(Letters + Digits + "ABCDEFGHIJKLMNOPQRSTUVWXY@[", "Z")]
    [InlineData(Letters + Digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "-")]
    [InlineData(Letters + Digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ-", "_")]
    [InlineData(Letters + Digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_", ".")]
    [InlineData(Letters + Digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.", "à")]
    [InlineData(Letters + Digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.à", "á")]
    [InlineData(Letters + Digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.áà", "â")]
    [InlineData(Letters + Digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ", "Ā")]
    public void Is_the_first_readable_one_that_no_pattern_names(string named, string witness)
    {
        Assert.Equal(witness, Each(named).Includes(Of("?")).Witness);
        Assert.Equal(witness, Each(named + "\0").Complement().Intersects(Of("?")).Witness);
    }

    [Fact]
    public void Is_of_neither_case_where_case_is_ignored()
    {
        Assert.Equal("-", Each(Letters + Digits, GlobSyntax.IgnoreCase).Includes(Of("?")).Witness);
        Assert.Equal("-", Each(Letters.ToUpperInvariant() + Digits, GlobSyntax.IgnoreCase).Includes(Of("?")).Witness);
        Assert.Equal("-", Each(Letters + Digits + "\r\u001F", GlobSyntax.IgnoreCase).Includes(Of("?")).Witness);
        Assert.Equal("b", Each("A", GlobSyntax.IgnoreCase).Includes(Of("?")).Witness);
    }

    [Fact]
    public void Is_named_anew_at_each_place() =>
        Assert.Equal("àà", GlobLanguage.Of((Letters + Letters.ToUpperInvariant() + Digits + "-_.").Select(last => Glob.Parse("à" + last))).Includes(Of("à?")).Witness);

    [Theory]
    [InlineData("!")]
    [InlineData("~")]
    [InlineData("\u007F")]
    [InlineData("\0")]
    public void Is_the_only_byte_left_where_bytes_are_compared(string left)
    {
        var ascii = Enumerable.Range(0, 128).Select(code => (char)code).Where(character => character is not ('*' or '?') && character != left[0]);
        var named = GlobLanguage.Of(ascii.Select(character => Glob.Parse(character.ToString(), GlobSyntax.FirstMatch))
            .Append(Glob.Parse("${*}", GlobSyntax.FirstMatch | GlobSyntax.Variables)).Append(Glob.Parse("${?}", GlobSyntax.FirstMatch | GlobSyntax.Variables)));

        Assert.Equal(left, named.Includes(Of("?", GlobSyntax.FirstMatch)).Witness);
    }

    [Theory]
    [InlineData("\0", GlobSyntax.None, "\0")]
    [InlineData("a\0", GlobSyntax.None, "a\0")]
    [InlineData("\0a", GlobSyntax.None, "\0a")]
    [InlineData("*\0", GlobSyntax.None, "\0")]
    [InlineData("a*\0b", GlobSyntax.FirstMatch, "a\0b")]
    [InlineData("\ud83d", GlobSyntax.None, "\ud83d")]
    [InlineData("\U0001F600*", GlobSyntax.None, "\U0001F600")]
    [InlineData("*\U0001F600", GlobSyntax.FirstMatch, "\U0001F600")]
    [InlineData("\uFFFF", GlobSyntax.IgnoreCase, "\uFFFF")]
    public void Is_any_character_that_a_pattern_names(string pattern, GlobSyntax syntax, string witness)
    {
        Assert.Equal(witness, Of(pattern, syntax).IsEmpty().Witness);
        Assert.Equal(witness, Of("x").Includes(Of(pattern, syntax)).Witness);
    }

    [Theory]
    [InlineData("éa", "é?", "éb")]
    [InlineData("\U0001F600a", "\U0001F600?", "\U0001F600b")]
    [InlineData("\ud83da", "\ud83d?", "\ud83db")]
    [InlineData("\0a", "\0?", "\0b")]
    [InlineData("a\0", "?\0", "b\0")]
    public void Keeps_unusual_characters_beside_it(string outer, string inner, string witness) =>
        Assert.Equal(witness, Of(outer).Includes(Of(inner)).Witness);

    [Theory]
    [InlineData(GlobSyntax.None)]
    [InlineData(GlobSyntax.FirstMatch)]
    public void Is_found_outside_patterns_alone(GlobSyntax syntax)
    {
        Assert.Equal("a", Of("", syntax).Complement().IsEmpty().Witness);
        Assert.Equal("b", GlobLanguage.Of(Glob.Parse("", syntax), Glob.Parse("a", syntax)).Complement().IsEmpty().Witness);
        Assert.Equal("aa", GlobLanguage.Of(Glob.Parse("", syntax), Glob.Parse("?", syntax)).Complement().IsEmpty().Witness);
        Assert.True(Of("*", syntax).Complement().IsEmpty().IsYes);
    }

    [Fact]
    public void Is_shortest_where_sets_of_places_are_alike()
    {
        // The places after x are 1 and 164, those after y are 6 and 9: 31 times the first and the second are the same sum.
        var patterns = new[] { "xaaa", "yb", "y" + new string('c', 153), "xddd" };
        var language = GlobLanguage.Of(patterns.Select(pattern => Glob.Parse(pattern)));

        Assert.Equal("yb", language.IsEmpty().Witness);
        Assert.Equal(4, language.Except(Of("yb")).IsEmpty().Witness!.Length);
    }
}
