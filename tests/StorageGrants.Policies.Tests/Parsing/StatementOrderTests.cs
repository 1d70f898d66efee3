using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Parsing;

/// <summary>Statements are read while the text is; what stands behind them counts as if it stood before.</summary>
public sealed class StatementOrderTests
{
    private const string Unclosed = """{ "Sid": "S1", "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/${x" }""";
    private const string Other = """{ "Sid": "S1", "Effect": "Deny", "Action": "s3:*", "Resource": "*" }""";

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ % ] }""", "InvalidVariable \"arn:aws:s3:::b/${x\"")]
    [InlineData("""{ "Statement": [ % ], "Version": "2012-10-17" }""", "InvalidVariable \"arn:aws:s3:::b/${x\"")]
    [InlineData("""{ "Version": "2008-10-17", "Statement": [ % ] }""")]
    [InlineData("""{ "Statement": [ % ], "Version": "2008-10-17" }""")]
    [InlineData("""{ "Statement": [ % ], "Version": "2012-10-17", "Version": "2008-10-17" }""", "DuplicateName \"Version\"")]
    [InlineData("""{ "Statement": % , "Version": "2008-10-17" }""")]
    public void Whether_there_are_variables_depends_on_the_version_wherever_it_stands(string text, params string[] expected) =>
        Assert.Equal(expected, Problems.Show(text.Replace("%", Unclosed)));

    [Theory]
    [InlineData("""{ "Statement": [ % ], "Statement": [ @, @ ] }""", 2)]
    [InlineData("""{ "Statement": [ @, @ ], "Statement": [ % ] }""", 1)]
    [InlineData("""{ "Statement": [ @, @ ], "Statement": % }""", 1)]
    [InlineData("""{ "statement": [ % ], "Statement": [ @, @ ] }""", 2)]
    [InlineData("""{ "Statement": [ @, @ ], "statement": [ % ] }""", 2)]
    [InlineData("""{ "Statement": [], "Statement": [ @ ] }""", 1)]
    [InlineData("""{ "Statement": [ % ], "Statement": [] }""", 0)]
    [InlineData("""{ "Id": { "Statement": [ % ] }, "Statement": [ @ ] }""", 1)]
    [InlineData("""{ "Statement": [ { "Statement": [ % ] }, 1, @ ], "State": [ % ] }""", 2)]
    [InlineData("""{ "State\u006dent": [ @ ], "Effect": [ % ], "Version": 1 }""", 1)]
    [InlineData("""{ "Version": "2008-10-17", "Statement": [ % ], "Id": 5, "statement": {} }""", 1)]
    public void A_text_is_read_as_the_value_it_holds(string text, int statements)
    {
        text = text.Replace("%", Unclosed).Replace("@", Other);
        var streamed = PolicyParser.Parse(text);

        Assert.Equal(statements, streamed.Document!.Statements.Count);
        AssertSame(PolicyParser.Parse(JsonParser.Parse(text).Root!), streamed);
    }

    [Fact]
    public void What_the_document_lacks_is_told_before_what_its_statements_lack()
    {
        var text = "{ \"Statement\": [ " + string.Join(", ", Enumerable.Repeat("{}", 500)) + " ], \"Ide\": 1, \"Version\": \"1\" }";
        var streamed = PolicyParser.Parse(text);

        AssertSame(PolicyParser.Parse(JsonParser.Parse(text).Root!), streamed);
        Assert.Equal(1001, streamed.Problems.Count);
        Assert.Single(streamed.Problems, problem => problem.Kind == PolicyProblemKind.UnknownElement);
        Assert.Single(streamed.Problems, problem => problem.Kind == PolicyProblemKind.InvalidVersion);
        Assert.Equal("502 more problems are not listed", streamed.Problems[1000].Message);
    }

    [Fact]
    public void Texts_that_look_alike_are_not_taken_for_each_other()
    {
        // All of one length, with the same first, middle and last letter, plain and with escapes.
        var names = Enumerable.Range(0, 2_000).Select(i => $"s3:{i:0000}M{i * 7 % 10_000:0000}xx").ToArray();
        var written = names.Select((name, i) => i % 3 == 0 ? name.Replace("M", "\\u004D") : name);
        var text = "{ \"Version\": \"2012-10-17\", \"Statement\": [ " + string.Join(", ", written.Select(name =>
            "{ \"Effect\": \"Allow\", \"Action\": [\"" + name + "\", \"s3:\\u0041\", \"s3:A\"], \"Resource\": \"*\", \"Condition\": { \"Bool\": { \"" + name + "\": \"true\" } } }")) + " ] }";
        var result = PolicyParser.Parse(text);

        Assert.Empty(result.Problems);
        Assert.Equal(names, result.Document!.Statements.Select(statement => statement.Action!.Values[0].Value));
        Assert.Equal(names, result.Document.Statements.Select(statement => statement.Conditions[0].Key.Value));
        Assert.All(result.Document.Statements, statement => Assert.All(statement.Action!.Values.Skip(1), value => Assert.Equal("s3:A", value.Value)));
        Assert.All(result.Document.Statements, statement => Assert.All(statement.Action!.Values, value =>
            Assert.Equal(value.Value, JsonParser.Parse(text.Substring(value.Span.Start, value.Span.Length)).Root!.Text)));
    }

    private static void AssertSame(PolicyParseResult expected, PolicyParseResult actual)
    {
        Assert.Equal(expected.Problems.Select(Show), actual.Problems.Select(Show));
        Assert.Equal(expected.Document, actual.Document);
        Assert.Equal(expected.Document!.StatementSpan, actual.Document!.StatementSpan);
        Assert.Equal(expected.Document.Statements.Select(statement => statement.Span), actual.Document.Statements.Select(statement => statement.Span));
    }

    private static string Show(PolicyProblem problem) => problem + " " + problem.Value + " " + problem.Suggestion + " " + problem.IsRefused;
}
