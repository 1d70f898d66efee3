using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Twins;

/// <summary>Safe code of other libraries and other purposes stays silent; the same code, one token changed, is reported.</summary>
public partial class TwinTests
{
    private const int AtLeast = 100;

    public static TheoryData<string> Themes => new(Files.Select(path => Path.GetFileNameWithoutExtension(path)!));

    private static IEnumerable<string> Files => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Twins"), "*.twins").Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Safe_code_is_silent(string theme)
    {
        var test = Test(theme, twin => twin.Safe);
        await test.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task The_twin_fires(string theme)
    {
        Assert.All(Read(theme).Twins, twin => Assert.Contains("{|SGR", twin.Firing, StringComparison.Ordinal));
        var test = Test(theme, twin => twin.Firing);
        test.IgnoresInfo = true;
        await test.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void They_differ_in_one_token(string theme) => Assert.All(Read(theme).Twins, twin =>
    {
        Assert.Equal(1, twin.Choices);
        Assert.Matches(OneToken(), twin.Token.Safe);
        Assert.Matches(OneToken(), twin.Token.Firing);
        var safe = Tokens(twin.Safe);
        var firing = Tokens(Marks().Replace(twin.Firing, "$1"));
        Assert.Equal(safe.Length, firing.Length);
        Assert.Single(safe.Zip(firing), pair => pair.First != pair.Second);
    });

    [Fact]
    public void There_are_enough()
    {
        TestContext.Current.TestOutputHelper?.WriteLine(Count() + " snippets that must not fire and as many twins that must, in " + Files.Count() + " themes");
        Assert.True(Count() >= AtLeast, Count() + " pairs");
    }

    /// <summary>How many pairs there are.</summary>
    internal static int Count() => Files.Sum(path => Twin.Read(File.ReadAllText(path)).Twins.Count);

    private static (string Shared, IReadOnlyList<Twin> Twins) Read(string theme) => Twin.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Twins", theme + ".twins")));

    private static GrantTest Test(string theme, Func<Twin, string> form)
    {
        var (shared, twins) = Read(theme);
        var test = GrantTest.Typed(shared);
        foreach (var twin in twins)
            test.TestState.Sources.Add((twin.Path, form(twin)));
        return test;
    }

    private static string[] Tokens(string code) => [.. SyntaxFactory.ParseTokens(code).Select(token => token.Text)];

    [GeneratedRegex("""^(?:[\w.]+|\}?|@?(?:\\"|"")?"?[^",]*(?:\\"|"")?"?)$""")]
    private static partial Regex OneToken();

    [GeneratedRegex(@"\{\|SGR\d+:(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Marks();
}
