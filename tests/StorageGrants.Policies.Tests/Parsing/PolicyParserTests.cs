using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Parsing;

public sealed class PolicyParserTests
{
    private const string Whole = """
        {
          "Version": "2012-10-17",
          "Id": "P1",
          "Statement": [
            {
              "Sid": "S1",
              "Effect": "Allow",
              "Principal": { "AWS": ["arn:aws:iam::123456789012:root", "999999999999"], "CanonicalUser": "79a5" },
              "Action": ["s3:GetObject", "s3:List*"],
              "Resource": "arn:aws:s3:::b/${aws:username, 'anyone'}/*",
              "Condition": {
                "ForAnyValue:StringLikeIfExists": { "aws:PrincipalTag/x": ["a*", "b"] },
                "NumericLessThan": { "s3:max-keys": "10" },
                "Null": { "aws:TokenIssueTime": "true" }
              }
            },
            { "Effect": "Deny", "NotPrincipal": "*", "NotAction": "s3:Get*", "NotResource": ["*"] }
          ]
        }
        """;

    [Fact]
    public void Everything_is_read_with_its_place()
    {
        var result = PolicyParser.Parse(Whole);
        var document = result.Document!;

        Assert.Empty(result.Problems);
        Assert.Equal(("2012-10-17", "P1", 2), (document.Version!.Value.Value, document.Id!.Value.Value, document.Statements.Count));
        var first = document.Statements[0];
        Assert.Equal(PolicyEffect.Allow, first.Effect);
        Assert.Equal(["AWS:arn:aws:iam::123456789012:root", "AWS:999999999999", "CanonicalUser:79a5"], first.Principal!.Items.Select(item => item.ToString()));
        Assert.Equal(["s3:GetObject", "s3:List*"], first.Action!.Values.Select(value => value.Value));
        Assert.Equal(3, first.Conditions.Count);
        Assert.Equal(new ConditionOperator(ConditionTest.StringLike, ConditionQuantifier.ForAnyValue, true), first.Conditions[0].Operator);
        Assert.Equal(["a*", "b"], first.Conditions[0].Values.Select(value => value.Value));
        var second = document.Statements[1];
        Assert.Equal((PolicyEffect.Deny, "*", "*"), (second.Effect!.Value, second.NotPrincipal!.Items[0].Kind.Value, second.NotPrincipal.Items[0].Value.Value));
        Assert.Equal("\"NotAction\"", At(Whole, second.NotAction!.NameSpan));
        Assert.Equal("[\"*\"]", At(Whole, second.NotResource!.Span));
        Assert.Equal("\"s3:max-keys\"", At(Whole, first.Conditions[1].Key.Span));
        Assert.StartsWith("{ \"Effect\": \"Deny\"", At(Whole, second.Span));
    }

    [Fact]
    public void A_document_inside_another_keeps_its_places()
    {
        const string text = """{ "name": "p", "document": { "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "x" } } }""";
        var result = PolicyParser.Parse(JsonParser.Parse(text).Root!.Get("document")!);

        Assert.Equal(["InvalidArn \"x\" -> arn:aws:s3:::x"], Problems.Show(text, result.Problems));
        Assert.Null(result.ByteCount);
    }

    [Fact]
    public void Bytes_are_those_of_UTF_8() => Assert.Equal(6, PolicyParser.Parse("{\"é\"}").ByteCount!.Value);

    [Theory]
    [InlineData("", "InvalidJson ")]
    [InlineData("[]", "WrongType []")]
    [InlineData("\"{}\"", "WrongType \"{}\"")]
    [InlineData("{", "MissingElement { -> Statement", "InvalidJson ")]
    [InlineData("{}", "MissingElement { -> Statement")]
    [InlineData("""{"Version":"2012-10-17","Statement":[""", "EmptyList [", "InvalidJson ")]
    [InlineData("""{"Statement":[]}""", "EmptyList []")]
    [InlineData("""{"Statement":"x"}""", "WrongType \"x\"")]
    [InlineData("""{"Statement":[1,null,[]]}""", "WrongType 1", "WrongType null", "WrongType []")]
    [InlineData("""{"Statement":{}}""", "MissingElement { -> Effect", "MissingElement { -> Action", "MissingElement { -> Resource")]
    [InlineData("""{"Version":"2012-10-18","Statement":[]}""", "InvalidVersion \"2012-10-18\" -> 2012-10-17", "EmptyList []")]
    [InlineData("""{"Version":2012,"Statement":[]}""", "WrongType 2012", "EmptyList []")]
    [InlineData("""{"version":"2012-10-17","Statment":[]}""", "MissingElement { -> Statement", "WrongCase \"version\" -> Version", "UnknownElement \"Statment\" -> Statement")]
    public void Documents(string text, params string[] expected) => Assert.Equal(expected, Problems.Show(text));

    [Theory]
    [InlineData("\"Effect\":\"allow\"", "WrongCase \"allow\" -> Allow")]
    [InlineData("\"Effect\":\"Alow\"", "InvalidEffect \"Alow\" -> Allow")]
    [InlineData("\"Effect\":[\"Allow\"]", "WrongType [\"Allow\"]")]
    [InlineData("\"Effect\":\"Allow\",\"effect\":\"Deny\"", "WrongCase \"effect\" -> Effect", "DuplicateName \"effect\"")]
    [InlineData("\"Effect\":\"Allow\",\"Effect\":\"Deny\"", "DuplicateName \"Effect\"")]
    [InlineData("\"Effect\":\"Allow\",\"NotAction\":\"s3:*\"", "ConflictingElements \"Action\"")]
    [InlineData("\"Effect\":\"Allow\",\"NotResource\":\"*\",\"NotPrincipal\":\"*\",\"Principal\":\"*\"", "ConflictingPrincipals \"Principal\"", "ConflictingElements \"Resource\"")]
    [InlineData("\"Effect\":\"Allow\",\"Actions\":\"s3:*\"", "UnknownElement \"Actions\" -> Action")]
    [InlineData("\"Effect\":\"Allow\",\"Comment\":\"hi\"", "UnknownElement \"Comment\"")]
    [InlineData("\"Effect\":\"Allow\",\"Sid\":\"has spaces\"", "InvalidSid \"has spaces\"")]
    [InlineData("\"Effect\":\"Allow\",\"Principal\":\"bob\"", "WrongType \"bob\"")]
    [InlineData("\"Effect\":\"Allow\",\"Principal\":[\"*\"]", "WrongType [\"*\"]")]
    [InlineData("\"Effect\":\"Allow\",\"Principal\":{}", "EmptyList {}")]
    [InlineData("\"Effect\":\"Allow\",\"Principal\":{\"aws\":\"*\"}", "WrongCase \"aws\" -> AWS")]
    [InlineData("\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"\",\"User\":\"x\"}", "InvalidPrincipal \"\"", "UnknownElement \"User\"")]
    [InlineData("\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[1,[]]}", "WrongType 1", "WrongType []")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":[]", "WrongType []")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{}")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"Bool\":{}}", "EmptyList {}")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"Bool\":{\"k\":[]}}", "EmptyList []")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"Bool\":\"x\"}", "WrongType \"x\"")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"Bool\":{\"k\":true}}", "BooleanForText true -> \"true\"")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"NumericEquals\":{\"k\":[1e3,\"2\"]}}", "NumberForText 1e3 -> \"1e3\"")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"NumericEquals\":{\"k\":[null,{}]}}", "WrongType null", "WrongType {}")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"StringEqual\":{\"k\":\"v\"}}", "UnknownOperator \"StringEqual\" -> StringEquals")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"ForAnyValue:Maybe\":{\"k\":\"v\"}}", "UnknownOperator \"ForAnyValue:Maybe\"")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"ipaddress\":{\"k\":\"v\"}}", "WrongCase \"ipaddress\" -> IpAddress")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"IfExists\":{\"k\":\"v\"}}", "UnknownOperator \"IfExists\"")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"Bool\":{\"k\":\"a\",\"k\":\"b\"},\"Bool\":{}}", "DuplicateCondition \"k\"", "DuplicateCondition \"Bool\"", "EmptyList {}")]
    [InlineData("\"Effect\":\"Allow\",\"Condition\":{\"StringLike\":{\"k\":\"${aws:username\"}}", "InvalidVariable \"${aws:username\"")]
    public void Statements(string elements, params string[] expected) =>
        Assert.Equal(expected, Problems.Show("""{"Version":"2012-10-17","Statement":{""" + elements + ""","Action":"s3:GetObject","Resource":"*"}}"""));

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("\"s3:*\"")]
    [InlineData("[]", "EmptyList []")]
    [InlineData("[1,{}]", "WrongType 1", "WrongType {}")]
    [InlineData("\"GetObject\"", "InvalidAction \"GetObject\" -> s3:GetObject")]
    [InlineData("\"s3:\"", "InvalidAction \"s3:\"")]
    [InlineData("\"\"", "InvalidAction \"\"")]
    [InlineData("[\"s3:GetObject\",\":x\"]", "InvalidAction \":x\"")]
    public void Actions(string value, params string[] expected) =>
        Assert.Equal(expected, Problems.Show("""{"Statement":{"Effect":"Allow","Resource":"*","Action":""" + value + "}}"));

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("\"arn:aws:s3:::b/k:x\"")]
    [InlineData("\"urn:sgws:s3:::b\"")]
    [InlineData("\"arn:aws:s3:::\"", "InvalidArn \"arn:aws:s3:::\"")]
    [InlineData("\"arn:aws:s3:b\"", "InvalidArn \"arn:aws:s3:b\"")]
    [InlineData("\"b/*\"", "InvalidArn \"b/*\" -> arn:aws:s3:::b/*")]
    [InlineData("\"arn:aws:s3:::b/${}\"", "InvalidVariable \"arn:aws:s3:::b/${}\"")]
    [InlineData("\"arn:aws:s3:::b/${a, b}\"", "InvalidVariable \"arn:aws:s3:::b/${a, b}\"")]
    [InlineData("\"arn:aws:s3:::b/${*}${aws:username}\"")]
    public void Resources(string value, params string[] expected) =>
        Assert.Equal(expected, Problems.Show("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":""" + value + "}}"));

    [Fact]
    public void Statements_that_share_an_identifier_are_told()
    {
        const string text = """{"Statement":[{"Sid":"a","Effect":"Allow","Action":"s3:*","Resource":"*"},{"Sid":"b","Effect":"Allow","Action":"s3:*","Resource":"*"},{"Sid":"a","Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
        var problem = Assert.Single(PolicyParser.Parse(text).Problems);

        Assert.Equal((PolicyProblemKind.DuplicateSid, text.LastIndexOf("\"a\"", System.StringComparison.Ordinal)), (problem.Kind, problem.Span.Start));
    }

    [Fact]
    public void What_is_understood_despite_its_letter_case_counts()
    {
        var statement = PolicyParser.Parse("""{"statement":{"effect":"DENY","action":"s3:*","Resource":"*"}}""").Document!.Statements.Single();

        Assert.Equal((PolicyEffect.Deny, "DENY", "s3:*"), (statement.Effect!.Value, statement.EffectText!.Value.Value, statement.Action!.Values[0].Value));
    }

    [Fact]
    public void Whom_a_role_trusts_needs_no_resource() =>
        Assert.Empty(PolicyParser.Parse("""{"Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}""").Problems);

    private static string At(string text, JsonSpan span) => text.Substring(span.Start, span.Length);
}
