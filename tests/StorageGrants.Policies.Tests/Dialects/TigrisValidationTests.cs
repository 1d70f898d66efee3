using System.Linq;
using StorageGrants.Access.Policies;
using StorageGrants.Policies.Tests.Parsing;
using Xunit;

namespace StorageGrants.Policies.Tests.Dialects;

public sealed class TigrisValidationTests
{
    private const string Good = """
        { "Version": "2012-10-17", "Statement": [ { "Sid": "ReadLogs", "Effect": "Allow", "Action": ["s3:GetObject", "s3:List*"], "Resource": ["arn:aws:s3:::acme-logs/2027/*"],
          "Condition": { "IpAddress": { "aws:SourceIp": "198.51.100.0/24" }, "DateLessThan": { "aws:CurrentTime": "2027-04-01T00:00:00Z" } } } ] }
        """;

    [Fact]
    public void A_document_of_the_vendors_kind_is_taken()
    {
        Assert.Empty(PolicyDialect.Tigris.Validate(PolicyParser.Parse(Good), PolicyKind.Identity));
        Assert.True(PolicyDialect.Tigris.IsAccepted(PolicyParser.Parse(Good), PolicyKind.Identity));
    }

    [Theory]
    [InlineData("s3:HeadObject", "UnsupportedAction -> s3:GetObject")]
    [InlineData("s3:UploadPart", "UnsupportedAction -> s3:PutObject")]
    [InlineData("s3:ListObjectsV2", "UnsupportedAction -> s3:ListBucket")]
    [InlineData("s3:DeleteBucketCors", "UnsupportedAction -> s3:PutBucketCORS")]
    [InlineData("s3:GetBucketLocation", "UnsupportedAction")]
    [InlineData("s3:PutBucketPolicy", "UnsupportedAction")]
    [InlineData("s3:PutObjectLegalHold", "UnsupportedAction")]
    [InlineData("iam:CreateUser", "UnsupportedAction")]
    [InlineData("s3:GetObjekt", "UnknownAction -> s3:GetObject")]
    [InlineData("s3:FlyToTheMoon", "UnknownAction")]
    [InlineData("s3:Gett*", "WildcardMatchesNothing -> s3:Get*")]
    [InlineData("sts:*", "WildcardMatchesNothing")]
    [InlineData("s3:*Object", "UnsupportedWildcard")]
    [InlineData("s3:Ge?", "UnsupportedWildcard")]
    [InlineData("s3:*")]
    [InlineData("*")]
    public void Actions(string action, params string[] expected) => Assert.Equal(expected, Refused(Good.Replace("s3:GetObject", action)));

    [Fact]
    public void Letter_case_of_actions_is_not_documented()
    {
        var problem = Assert.Single(PolicyDialect.Tigris.Validate(PolicyParser.Parse(Good.Replace("s3:GetObject", "s3:GetBucketACL")), PolicyKind.Identity));

        Assert.Equal((PolicyProblemKind.ActionInOtherCase, "s3:GetBucketAcl", false), (problem.Kind, problem.Suggestion, problem.IsRefused));
    }

    [Theory]
    [InlineData("[\"s3:GetObject\", \"s3:List*\"]", "\"s3:GetObject\"", "SingleForList")]
    [InlineData("[\"arn:aws:s3:::acme-logs/2027/*\"]", "\"arn:aws:s3:::acme-logs\"", "SingleForList")]
    [InlineData("\"Version\": \"2012-10-17\",", "", "MissingVersion -> 2012-10-17")]
    [InlineData("2012-10-17", "2008-10-17", "UnsupportedVersion -> 2012-10-17")]
    [InlineData("\"Effect\":", "\"Principal\": \"*\", \"Effect\":", "UnsupportedElement")]
    [InlineData("\"Action\":", "\"NotAction\":", "UnsupportedElement -> Action")]
    [InlineData("\"Resource\":", "\"NotResource\":", "UnsupportedElement -> Resource")]
    [InlineData("acme-logs/2027/*", "*/a", "UnsupportedWildcard")]
    [InlineData("arn:aws:s3:::acme-logs/2027/*", "arn:aws:s3:eu-1:12:acme-logs/*", "UnsupportedResource -> arn:aws:s3:::acme-logs/*")]
    [InlineData("arn:aws:s3:::acme-logs/2027/*", "arn:aws:sns:::topic", "UnsupportedResource")]
    [InlineData("arn:aws:s3:::acme-logs/2027/*", "acme-logs/*", "InvalidArn -> arn:aws:s3:::acme-logs/*")]
    [InlineData("2027/*", "${aws:username}/*", "UnsupportedVariable")]
    [InlineData("\"IpAddress\"", "\"IpAddressIfExists\"", "UnsupportedOperator -> IpAddress")]
    [InlineData("\"IpAddress\"", "\"ForAnyValue:IpAddress\"", "UnsupportedOperator -> IpAddress")]
    [InlineData("\"DateLessThan\"", "\"DateLessThen\"", "UnknownOperator -> DateLessThan")]
    [InlineData("\"DateLessThan\"", "\"NumericLessThan\"", "UnsupportedOperator")]
    [InlineData("\"DateLessThan\"", "\"NotIpAddress\"", "OperatorNotForKey")]
    [InlineData("aws:SourceIp", "aws:SourceIP2", "UnsupportedConditionKey -> aws:SourceIp")]
    [InlineData("aws:SourceIp", "s3:prefix", "UnsupportedConditionKey")]
    public void Everything_else(string from, string to, params string[] expected)
    {
        Assert.Contains(from, Good);
        Assert.Equal(expected, Refused(Good.Replace(from, to)));
    }

    [Fact]
    public void A_single_object_for_the_list_of_statements_is_told() =>
        Assert.Equal(["SingleForList"], Refused(Good.Replace("[ {", "{").Replace("} ] }", "} }")));

    [Fact]
    public void There_are_no_bucket_policies()
    {
        var problem = Assert.Single(PolicyDialect.Tigris.Validate(PolicyParser.Parse(Good), PolicyKind.Resource));

        Assert.Equal((PolicyProblemKind.UnsupportedKind, PolicyProblemFamily.NotSupported, true), (problem.Kind, problem.Family, problem.IsRefused));
    }

    [Fact]
    public void One_operator_with_two_keys_is_told_once() => Assert.Equal(
        ["UnsupportedOperator \"StringLike\"", "UnsupportedConditionKey \"s3:prefix\"", "UnsupportedConditionKey \"s3:delimiter\""],
        Problems.Show(With("\"StringLike\": { \"s3:prefix\": \"a\", \"s3:delimiter\": \"/\" }"), PolicyDialect.Tigris.Validate(PolicyParser.Parse(With("\"StringLike\": { \"s3:prefix\": \"a\", \"s3:delimiter\": \"/\" }")), PolicyKind.Identity)));

    [Fact]
    public void A_document_that_was_built_is_written_as_the_vendor_wants_it()
    {
        var document = new PolicyDocument(
        [
            new PolicyStatement(PolicyEffect.Allow) { Action = new PolicyValues(["s3:GetObject"]), Resource = new PolicyValues(["arn:aws:s3:::b/*"]) },
        ])
        {
            Version = "2012-10-17",
        };

        Assert.Empty(PolicyDialect.Tigris.Validate(document, PolicyKind.Identity));
    }

    private static string With(string condition) =>
        "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": [\"s3:ListBucket\"], \"Resource\": [\"*\"], \"Condition\": { " + condition + " } } ] }";

    private static string[] Refused(string text) => PolicyDialect.Tigris
        .Validate(PolicyParser.Parse(text), PolicyKind.Identity)
        .Where(problem => problem.IsRefused)
        .Select(problem => problem.Kind + (problem.Suggestion is null ? "" : " -> " + problem.Suggestion))
        .Distinct()
        .ToArray();
}
