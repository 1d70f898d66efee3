using Xunit;

namespace StorageGrants.Policies.Tests.Rules;

public sealed class AcceptanceRuleTests
{
    [Theory]
    [InlineData("s3:GetBucketPolicy", "tigris", "SGR4001 Error \"s3:GetBucketPolicy\"")]
    [InlineData("s3:CompleteMultipartUpload", "tigris", "SGR4001 Error \"s3:CompleteMultipartUpload\"")]
    [InlineData("s3:GetObject", "tigris", null)]
    [InlineData("s3:GetBucketPolicy", "aws-s3", null)]
    [InlineData("s3:GetBucketPolicy", null, null)]
    public void An_action_the_service_lacks(string action, string? dialect, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], PolicyLint.Check(Identity(action), dialect));

    [Fact]
    public void The_place_tells_the_service()
    {
        var text = """{ "user_id": "u", "buckets_roles": [], "create_policies": [ { "name": "p", "document": """ + Identity("s3:HeadObject") + " } ] }";
        Assert.Contains("SGR4001 Error \"s3:HeadObject\"", PolicyLint.Check(text));
    }

    [Fact]
    public void The_setting_wins_over_the_place()
    {
        var text = """{ "policies": { "s3": """ + Identity("s3:GetBucketPolicy") + " } }";
        Assert.Empty(PolicyLint.Check(text));
        Assert.Equal(["SGR4001 Error \"s3:GetBucketPolicy\""], PolicyLint.Check(text, "tigris"));
    }

    [Fact]
    public void A_fix_writes_what_to_use_instead()
    {
        Assert.Equal(Identity("s3:ListAllMyBuckets"), PolicyLint.Mend(Identity("s3:ListBuckets"), "SGR4001", "tigris"));
        Assert.Empty(PolicyLint.Check(PolicyLint.Mend(Identity("s3:ListBuckets"), "SGR4001", "tigris"), "tigris"));
    }

    [Theory]
    [InlineData("s3:GetObjekt", "SGR4002 Warning \"s3:GetObjekt\"")]
    [InlineData("s3:Fetch*", "SGR4002 Warning \"s3:Fetch*\"")]
    [InlineData("s3:Get*", null)]
    [InlineData("ec2:StartInstances", null)]
    public void An_action_nobody_has(string action, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], PolicyLint.Check(Identity(action), "aws-s3"));

    [Fact]
    public void The_nearest_action_is_named() => Assert.Contains("s3:GetObject", Assert.Single(PolicyLint.Messages(Identity("s3:GetObjekt"), "SGR4002", "aws-s3")));

    [Theory]
    [InlineData("\"Effect\": \"allow\"", "SGR4003 Error \"allow\"")]
    [InlineData("\"effect\": \"Allow\"", "SGR4003 Error \"effect\"")]
    [InlineData("\"Effect\": \"Allow\", \"Effects\": \"Allow\"", "SGR4003 Error \"Effects\"")]
    [InlineData("\"Effect\": \"Allow\", \"NotAction\": \"s3:PutObject\"", "SGR4003 Error \"Action\"")]
    public void A_malformed_statement(string effect, string expected)
    {
        var text = Identity("s3:GetObject").Replace("\"Effect\": \"Allow\"", effect, System.StringComparison.Ordinal);
        Assert.Equal([expected], PolicyLint.Check(text, "aws-s3"));
    }

    [Fact]
    public void Without_a_service_a_malformed_document_is_a_warning() =>
        Assert.Equal(["SGR4003 Warning \"allow\""], PolicyLint.Check(Identity("s3:GetObject").Replace("\"Allow\"", "\"allow\"", System.StringComparison.Ordinal)));

    [Fact]
    public void A_document_above_the_limit()
    {
        var text = """{ "policies": { "s3": """ + Identity("s3:GetObject").Replace("logs/*", "logs/" + new string('a', 6000), System.StringComparison.Ordinal) + " } }";
        Assert.StartsWith("SGR4003 Error", Assert.Single(PolicyLint.Check(text)), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Sids_that_stand_twice_or_have_spaces()
    {
        const string statement = "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::logs/*\"";
        var text = $$"""{ "Version": "2012-10-17", "Statement": [ { "Sid": "a", {{statement}} }, { "Sid": "a", {{statement.Replace("logs", "other", System.StringComparison.Ordinal)}} }, { "Sid": "b c", {{statement.Replace("logs", "third", System.StringComparison.Ordinal)}} } ] }""";
        Assert.Equal(["SGR4004 Warning \"a\"", "SGR4004 Warning \"b c\""], PolicyLint.Check(text, "aws-s3"));
    }

    [Theory]
    [InlineData("""{ "Statement": "of account" }""")]
    [InlineData("""{ "Statement": [ { "Name": "x" } ] }""")]
    [InlineData("""{ "statement": [ { "effect": "blur" } ] }""")]
    [InlineData("""{ "query": { "Statement": [ { "Effect": 1 } ] } }""")]
    public void Other_documents_are_left_alone(string text) => Assert.Empty(PolicyLint.Check(text, "tigris"));

    private static string Identity(string action) =>
        $$"""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "{{action}}" ], "Resource": [ "arn:aws:s3:::logs/*", "arn:aws:s3:::logs" ] } ] }""";
}
