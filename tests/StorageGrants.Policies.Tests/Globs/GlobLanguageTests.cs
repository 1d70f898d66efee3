using System;
using System.Linq;
using System.Threading;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Globs;

public sealed class GlobLanguageTests
{
    private static GlobLanguage Of(string patterns, GlobSyntax syntax = GlobSyntax.None) =>
        GlobLanguage.Of(patterns.Split(' ').Select(pattern => Glob.Parse(pattern, syntax)));

    [Theory]
    [InlineData("*", "a*", true, null)]
    [InlineData("a*", "*", false, "")]
    [InlineData("a* b*", "ab* ba*", true, null)]
    [InlineData("?*", "*?*", true, null)]
    [InlineData("*?", "?*", true, null)]
    [InlineData("*a* *b*", "*ab*", true, null)]
    [InlineData("*ab* *ba*", "*a*b* *b*a*", false, "acb")]
    [InlineData("logs/*", "log*", false, "log")]
    [InlineData("arn:aws:s3:::logs/*", "arn:aws:s3:::logs*", false, "arn:aws:s3:::logs")]
    public void Decides_inclusion_with_a_shortest_witness(string outer, string inner, bool included, string? witness)
    {
        var answer = Of(outer).Includes(Of(inner));

        Assert.Equal(included ? Truth.Yes : Truth.No, answer.Truth);
        Assert.Equal(witness?.Length, answer.Witness?.Length);
        if (!included)
        {
            Assert.True(Of(inner).Contains(answer.Witness!));
            Assert.False(Of(outer).Contains(answer.Witness!));
        }
    }

    [Fact]
    public void Prefers_letters_that_no_pattern_names()
    {
        Assert.Equal("logs/a", Of("logs/").Includes(Of("logs/*")).Witness);
        Assert.Equal("logs/b", Of("logs/ logs/a*").Includes(Of("logs/*")).Witness);
    }

    [Fact]
    public void Combines_languages()
    {
        var notLogs = Of("arn:aws:s3:::*").Except(Of("arn:aws:s3:::logs*"));

        Assert.True(notLogs.Contains("arn:aws:s3:::log"));
        Assert.False(notLogs.Contains("arn:aws:s3:::logs/x"));
        Assert.True(notLogs.Intersects(Of("*logs/x")).IsYes);
        Assert.True(notLogs.Intersects(Of("arn:aws:s3:::logs/x")).IsNo);
        Assert.True(notLogs.Union(Of("arn:aws:s3:::logs*")).IsEquivalentTo(Of("arn:aws:s3:::*")).IsYes);
        Assert.True(GlobLanguage.Everything.Complement().IsEmpty().IsYes);
        Assert.True(GlobLanguage.Empty.IsEmpty().IsYes);
        Assert.Equal("", GlobLanguage.Everything.IsEmpty().Witness);
        Assert.Equal(1, Of("a b").IsEquivalentTo(Of("a")).Witness!.Length);
    }

    [Fact]
    public void Ignores_case_where_the_patterns_do()
    {
        Assert.True(Of("s3:get*", GlobSyntax.IgnoreCase).IsEquivalentTo(Of("S3:GET*", GlobSyntax.IgnoreCase)).IsYes);
        Assert.True(Of("s3:get*", GlobSyntax.IgnoreCase).Includes(Of("S3:GetObject")).IsYes);
        Assert.True(Of("a* b* A*").Includes(Of("a*", GlobSyntax.IgnoreCase)).IsYes);
        Assert.Equal("A", Of("a* b*").Includes(Of("a*", GlobSyntax.IgnoreCase)).Witness);
        Assert.Equal("B", Of("a* b* A*").Includes(Of("a* b*", GlobSyntax.IgnoreCase)).Witness);
        Assert.Equal("C", Of("a* b* c* A* B*").Includes(Of("a* b* c*", GlobSyntax.IgnoreCase)).Witness);
    }

    [Fact]
    public void Takes_a_surrogate_pair_as_one_character()
    {
        Assert.True(Of("x?").Includes(Of("x\U0001F600")).IsYes);
        Assert.True(Of("x??").Intersects(Of("x\U0001F600")).IsNo);
        Assert.Equal("x\U0001F600", Of("x").Includes(Of("x\U0001F600 x")).Witness);
    }

    [Fact]
    public void Compares_bytes_where_the_patterns_stop_at_the_first_match()
    {
        Assert.True(Of("??", GlobSyntax.FirstMatch).Includes(Of("é", GlobSyntax.FirstMatch)).IsYes);
        Assert.True(Of("?", GlobSyntax.FirstMatch).Intersects(Of("é", GlobSyntax.FirstMatch)).IsNo);
        Assert.Equal("éa", Of("é", GlobSyntax.FirstMatch).Includes(Of("é*", GlobSyntax.FirstMatch)).Witness);
        Assert.NotEqual(Truth.Yes, Of("*à", GlobSyntax.FirstMatch).Includes(Of("éà", GlobSyntax.FirstMatch)).Truth);
    }

    [Theory]
    [InlineData("*b", "b", "ab")]
    [InlineData("*b *c", "b c", "ab")]
    [InlineData("*b *b*", "b b*", "ab")]
    [InlineData("*b", "b ?b a*", "cab")]
    public void Passes_what_a_star_takes_before_its_first_match(string inner, string outer, string witness)
    {
        var answer = Of(outer).Includes(Of(inner, GlobSyntax.FirstMatch));

        Assert.Equal((Truth.No, witness.Length), (answer.Truth, answer.Witness!.Length));
        Assert.True(Of(inner, GlobSyntax.FirstMatch).Contains(answer.Witness) && !Of(outer).Contains(answer.Witness));
    }

    [Fact]
    public void Keeps_a_first_match_apart_from_the_stars_before_it()
    {
        var language = GlobLanguage.Of(Glob.Parse("x**?**yyy"), Glob.Parse("*b", GlobSyntax.FirstMatch));

        Assert.Equal("b", language.IsEmpty().Witness);
        Assert.Equal("ab", language.Except(Of("b")).IsEmpty().Witness);
        Assert.True(GlobLanguage.Of(Glob.Parse("x**yyy"), Glob.Parse("*b", GlobSyntax.FirstMatch)).Includes(Of("ab")).IsYes);
    }

    [Fact]
    public void Takes_a_variable_for_any_one_text()
    {
        var own = Of("home/${aws:username}/*", GlobSyntax.Variables);

        Assert.True(Of("home/*").Includes(own).IsYes);
        Assert.True(own.Includes(own).IsYes);
        Assert.True(own.Includes(Of("home/${AWS:UserName}/x/*", GlobSyntax.Variables)).IsYes);
        Assert.Equal("home/", own.Includes(Of("home/*")).Witness);
        var other = own.Includes(Of("home/${aws:userid}/*", GlobSyntax.Variables));
        Assert.NotEqual(Truth.Yes, other.Truth);
    }

    [Fact]
    public void Gives_the_variables_text_with_the_witness()
    {
        var answer = Of("home/x").Includes(Of("home/${aws:username}", GlobSyntax.Variables));

        Assert.True(answer.IsNo);
        Assert.Equal("home/" + answer.Variables["aws:username"], answer.Witness);
    }

    [Theory]
    [InlineData("${a:v}x", "ab*")]
    [InlineData("${a:v}", "?")]
    [InlineData("${a:v}${a:v}", "abab")]
    public void Never_proves_what_a_variables_text_could_refute(string variable, string other) =>
        Assert.False(Of(variable, GlobSyntax.Variables).Intersects(Of(other)).IsNo);

    [Theory]
    [InlineData("?*", "${a:v}")]
    [InlineData("${a:v}*", "a*")]
    [InlineData("a${a:w}", "a${a:v}")]
    public void Never_proves_inclusion_that_a_variables_text_could_refute(string outer, string inner) =>
        Assert.False(Of(outer, GlobSyntax.Variables).Includes(Of(inner, GlobSyntax.Variables)).IsYes);

    [Fact]
    public void Says_when_it_did_not_decide_and_stops_soon()
    {
        var letters = "abcdefghijklmnopqrstuvwxyz";
        Glob[] Set(int seed)
        {
            var random = new Random(seed);
            return Enumerable.Range(0, 100)
                .Select(_ => Glob.Parse("*" + string.Join("*", Enumerable.Range(0, 5).Select(_ => letters[random.Next(26)])) + "*"))
                .ToArray();
        }

        var left = GlobLanguage.Of(Set(1)).Intersect(GlobLanguage.Of(Set(2)));
        var answer = GlobLanguage.Of(Set(3)).Includes(left, new GlobLimits(maxStates: 500));

        Assert.True(answer.Truth != Truth.No || (left.Contains(answer.Witness!) && !GlobLanguage.Of(Set(3)).Contains(answer.Witness!)));
        Assert.NotEqual(Truth.Yes, answer.Truth);
        Assert.True(GlobLanguage.Of(Set(1)).Includes(GlobLanguage.Of(Set(1))).IsYes);
    }

    [Fact]
    public void Holds_no_combination_that_is_too_large()
    {
        var language = Enumerable.Range(0, 40).Aggregate(
            GlobLanguage.Everything, (all, i) => all.Intersect(Of("a" + i + "*").Union(Of("*b" + i)).Union(Of("x").Complement())));

        Assert.Equal(Truth.NotDecided, language.IsEmpty().Truth);
        Assert.False(language.Contains("a"));
        Assert.Equal(Truth.NotDecided, language.Complement().IsEmpty().Truth);
    }

    [Fact]
    public void Can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Of("a*").Includes(Of("*"), cancellationToken: source.Token));
    }

    [Fact]
    public void Refuses_null()
    {
        Assert.Throws<ArgumentNullException>(() => GlobLanguage.Of(null!, Glob.Any));
        Assert.Throws<ArgumentNullException>(() => GlobLanguage.Empty.Includes(null!));
        Assert.Throws<ArgumentNullException>(() => GlobLanguage.Empty.Contains(null!));
        foreach (var combine in new Func<GlobLanguage, object>[]
            { GlobLanguage.Empty.Union, GlobLanguage.Empty.Intersect, GlobLanguage.Empty.Except, other => GlobLanguage.Empty.Intersects(other), other => GlobLanguage.Empty.IsEquivalentTo(other) })
        {
            Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => combine(null!)).ParamName);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new GlobLimits(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GlobLimits(1, 0));
    }
}
