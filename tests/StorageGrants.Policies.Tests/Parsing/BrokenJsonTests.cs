using System.Linq;
using System.Text;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Parsing;

/// <summary>Texts that are no JSON are read on, and each fault is told once.</summary>
public sealed class BrokenJsonTests
{
    private const string Body = "\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"";

    [Theory]
    [InlineData("{\"Statement\":[{" + Body + ",}]}", "TrailingComma }")]
    [InlineData("{\"Statement\":[{" + Body + "},],}", "TrailingComma ]", "TrailingComma }")]
    [InlineData("// why\n{\"Statement\":[/* a */{" + Body + "}]} // end", "Comment // why", "Comment /* a */", "Comment // end")]
    [InlineData("{\"Statement\":[{" + Body + "} /* open", "Comment /* open", "InvalidJson ")]
    [InlineData("{\"Statement\":[{" + Body + "} {" + Body + "}]}", "InvalidJson {")]
    [InlineData("{\"Statement\":[{\"Sid\":\"a\" " + Body + "}]}", "InvalidJson \"")]
    [InlineData("{\"Statement\":[{" + Body + "}", "InvalidJson ")]
    [InlineData("{\"Statement\":[{" + Body + "}}]", "InvalidJson }", "InvalidJson ]")]
    [InlineData("{\"Id\":tru,\"Statement\":[{" + Body + "}]}", "InvalidJson tru")]
    [InlineData("{\"Id\":,\"Statement\":[{" + Body + "}]}", "InvalidJson ,")]
    [InlineData("{\"Id\" \"x\",\"Statement\":[{" + Body + "}]}", "InvalidJson \"")]
    [InlineData("{Id:\"x\",\"Statement\":[{" + Body + "}]}", "InvalidJson I")]
    [InlineData("{'Id':'x','Statement':[{" + Body + "}]}", "MissingElement { -> Statement", "InvalidJson '", "InvalidJson '")]
    [InlineData("{\"Id\":\"x\n,\"Statement\":[{" + Body + "}]}", "InvalidJson \"")]
    [InlineData("{\"Id\":\"a\tb\",\"Statement\":[{" + Body + "}]}", "InvalidCharacter \t")]
    [InlineData("{\"Id\":\"a\\qb\",\"Statement\":[{" + Body + "}]}", "InvalidCharacter \\q")]
    [InlineData("{\"Id\":\"a\\u12\",\"Statement\":[{" + Body + "}]}", "InvalidCharacter \\u12\",")]
    [InlineData("{\"Id\":\"\\ud800\",\"Statement\":[{" + Body + "}]}", "InvalidCharacter \\ud800")]
    [InlineData("{\"Statement\":[{" + Body + "}]} x", "InvalidJson x")]
    [InlineData("{\"Statement\":[{" + Body + "},,{" + Body + "}]}", "InvalidJson ,")]
    public void Each_fault_is_told_and_the_rest_is_read(string text, params string[] expected) => Assert.Equal(expected, Problems.Show(text));

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        const string text = "\uFEFF{\"Statement\":[{" + Body + "}]}";
        var result = PolicyParser.Parse(text);

        Assert.Empty(result.Problems);
        Assert.Equal(1, result.Document!.Span.Start);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_told_and_kept()
    {
        var text = "{\"Id\":\"a\uD800b\",\"Statement\":[{" + Body + "}]}";
        var result = PolicyParser.Parse(text);

        Assert.Equal(PolicyProblemKind.InvalidCharacter, Assert.Single(result.Problems).Kind);
        Assert.Equal("a\uD800b", result.Document!.Id!.Value.Value);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Any_depth_has_an_answer(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));
        var result = PolicyParser.Parse("{\"Id\":" + deep + ",\"Statement\":[{" + Body + "}]}");

        Assert.Contains(result.Problems, problem => problem.Kind == PolicyProblemKind.TooDeep);
        Assert.Single(result.Document!.Statements);
        Assert.NotEmpty(PolicyParser.Parse(string.Concat(Enumerable.Repeat(open, 100_000))).Problems);
    }

    [Theory]
    [InlineData(",")]
    [InlineData("]")]
    [InlineData("/")]
    [InlineData("x")]
    [InlineData("\\")]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{\"a\"")]
    [InlineData("/* ")]
    [InlineData("//\n")]
    [InlineData("[}")]
    [InlineData("{]")]
    [InlineData("{\"Statement\":[1,")]
    [InlineData("\"a\",")]
    [InlineData("\"\\ud800")]
    [InlineData("\"Bogus\":1,")]
    public void Hostile_texts_have_an_answer_of_bounded_size(string part)
    {
        var text = "{\"Statement\":{" + new StringBuilder().Insert(0, part, 400_000 / part.Length);
        var problems = PolicyParser.Parse(text).Problems;

        Assert.InRange(problems.Count, 1, 1001);
        Assert.All(problems, problem => Assert.InRange(problem.Span.End, problem.Span.Start, text.Length));
    }

    [Fact]
    public void Problems_beyond_the_thousandth_are_counted()
    {
        var text = "{\"Statement\":[" + string.Join(',', Enumerable.Repeat("1", 1500)) + "]}";
        var problems = PolicyParser.Parse(text).Problems;

        Assert.Equal((1001, PolicyProblemKind.MoreProblems), (problems.Count, problems[^1].Kind));
        Assert.StartsWith("500 more", problems[^1].Message);
    }
}
