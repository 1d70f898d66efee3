using System.Linq;
using StorageGrants.Access.Policies;
using StorageGrants.Policies.Tests.Parsing;
using Xunit;

namespace StorageGrants.Policies.Tests.Dialects;

public sealed class DialectValidationTests
{
    [Theory]
    [InlineData("storagegrid", PolicyKind.Resource, "", "\"s3:GetObject\"", "\"*\"", "! MissingPrincipal")]
    [InlineData("storagegrid", PolicyKind.Identity, "", "\"s3:GetObject\"", "\"*\"")]
    [InlineData("storagegrid", PolicyKind.Identity, "\"*\"", "\"s3:GetObject\"", "\"*\"", "! UnsupportedElement")]
    [InlineData("storagegrid", PolicyKind.Resource, "\"*\"", "\"s3:CreateBucket\"", "\"*\"", "UnsupportedAction")]
    [InlineData("storagegrid", PolicyKind.Identity, "", "\"s3:CreateBucket\"", "\"*\"")]
    [InlineData("storagegrid", PolicyKind.Resource, "{\"AWS\":\"arn:aws:iam::12345678901234567890:federated-group/a b\"}", "\"s3:*Object\"", "\"urn:sgws:s3:::b/?\"")]
    [InlineData("storagegrid", PolicyKind.Resource, "{\"AWS\":[\"*\",\"12345\",\"arn:aws:iam::12:user/*\"]}", "\"s3:GetObject\"", "\"*\"", "! UnsupportedWildcard")]
    [InlineData("storagegrid", PolicyKind.Resource, "{\"AWS\":\"arn:aws:iam::12:role/a\"}", "\"s3:GetObject\"", "\"*\"", "! UnsupportedPrincipal")]
    [InlineData("storagegrid", PolicyKind.Resource, "{\"Service\":\"x\"}", "\"s3:GetObject\"", "\"*\"", "! UnsupportedPrincipal")]
    [InlineData("storagegrid", PolicyKind.Resource, "\"*\"", "\"s3:PutBucketAcl\"", "\"*\"", "UnsupportedAction")]
    [InlineData("storagegrid", PolicyKind.Resource, "\"*\"", "\"s3:HeadObject\"", "\"*\"", "UnsupportedAction -> s3:GetObject")]
    [InlineData("storagegrid", PolicyKind.Resource, "\"*\"", "\"s3:?etObject\"", "\"*\"", "! UnsupportedWildcard")]
    [InlineData("storagegrid", PolicyKind.Resource, "\"*\"", "\"s3:GetObject\"", "\"arn:aws:s3:::b/a%20b\"", "! UnsupportedResource")]
    [InlineData("storagegrid", PolicyKind.Resource, "\"*\"", "\"s3:GetObject\"", "\"arn:aws:s3:::b/100%\"")]
    [InlineData("storagegrid", PolicyKind.Resource, "\"*\"", "\"s3:GetObject\"", "\"arn:aws:s3:::b/${aws:username}/${*}\"")]
    [InlineData("storagegrid", PolicyKind.Resource, "\"*\"", "\"s3:GetObject\"", "\"arn:aws:s3:::b/${aws:usernam}\"", "UnsupportedVariable -> aws:username")]
    [InlineData("storagegrid", PolicyKind.Resource, "\"*\"", "\"s3:GetObject\"", "\"arn:aws:s3:::b/${aws:username, 'x'}\"", "UnsupportedVariable -> ${aws:username}")]
    [InlineData("ceph-rgw-16", PolicyKind.Resource, "{\"AWS\":[\"arn:aws:iam:::user/bob\",\"acme\",\"arn:aws:iam::acme:root\"]}", "\"S3:getobject\"", "\"arn:aws:s3::acme:b/*\"")]
    [InlineData("ceph-rgw-16", PolicyKind.Resource, "{\"AWS\":\"arn:aws:iam:::group/x\"}", "\"s3:GetObject\"", "\"*\"", "UnsupportedPrincipal")]
    [InlineData("ceph-rgw-16", PolicyKind.Resource, "", "[]", "\"*\"", "EmptyList", "MissingPrincipal")]
    [InlineData("ceph-rgw-16", PolicyKind.Resource, "\"*\"", "\"s3:GetBucketEncryption\"", "\"*\"", "! UnknownAction")]
    [InlineData("ceph-rgw-16", PolicyKind.Resource, "\"*\"", "\"iam:GetRole\"", "\"*\"")]
    [InlineData("ceph-rgw-16", PolicyKind.Resource, "\"*\"", "\"s3:GetObject\"", "\"arn:aws:s3:::b/a:b\"", "! UnsupportedResource")]
    [InlineData("ceph-rgw-16", PolicyKind.Resource, "\"*\"", "\"s3:GetObject\"", "\"arn:aws:s3:::b/${*}\"", "UnsupportedVariable")]
    [InlineData("sobject", PolicyKind.Resource, "{\"AWS\":\"urn:scoped-user:1:app\"}", "\"s3:PutObjectTagging\"", "\"arn:aws:s3:::b/*\"")]
    [InlineData("sobject", PolicyKind.Resource, "{\"AWS\":\"arn:aws:iam:::user/u:s\"}", "\"s3:PutObject\"", "\"*\"", "! UnsupportedPrincipal")]
    [InlineData("aws-s3", PolicyKind.Identity, "", "\"s3:GetBucketConsistency\"", "\"*\"", "UnsupportedAction")]
    [InlineData("tigris", PolicyKind.Identity, "", "[\"s3:GetBucketConsistency\"]", "[\"*\"]", "! UnsupportedAction")]
    [InlineData("sobject", PolicyKind.Resource, "\"*\"", "\"s3:PutObjekt\"", "\"*\"", "UnknownAction -> s3:PutObject")]
    [InlineData("sobject", PolicyKind.Identity, "", "\"s3:PutObject\"", "\"*\"", "! UnsupportedKind")]
    [InlineData("aws-s3", PolicyKind.Identity, "", "[\"ec2:RunInstances\",\"ec2:*\",\"*:Get*\"]", "\"arn:aws:ec2:eu-1:12:instance/*\"")]
    [InlineData("aws-s3", PolicyKind.Identity, "", "\"s3:ListObjects\"", "\"*\"", "UnsupportedAction -> s3:ListBucket")]
    [InlineData("aws-s3", PolicyKind.Identity, "", "\"s3:Fly*\"", "\"*\"", "WildcardMatchesNothing")]
    [InlineData("aws-s3", PolicyKind.Identity, "", "[]", "\"*\"", "! EmptyList")]
    [InlineData("aws-s3", PolicyKind.Resource, "{\"AWS\":[\"123456789012\",\"arn:aws:iam::123456789012:role/a\"],\"Service\":\"logging.s3.amazonaws.com\"}", "\"s3:PutObject\"", "\"arn:aws:s3:::b/${aws:PrincipalTag/x, 'y'}\"")]
    [InlineData("aws-s3", PolicyKind.Resource, "{\"AWS\":\"bob\"}", "\"s3:GetObject\"", "\"*\"", "! UnsupportedPrincipal")]
    [InlineData("aws-s3", PolicyKind.Identity, "\"*\"", "\"s3:GetObject\"", "\"*\"", "! UnsupportedElement")]
    public void Statements(string name, PolicyKind kind, string principal, string action, string resource, params string[] expected) =>
        Assert.Equal(expected, Show(name, kind, Statement(principal, action, resource, "")));

    [Theory]
    [InlineData("storagegrid", "\"StringLikeIfExists\":{\"s3:prefix\":\"a\"}")]
    [InlineData("storagegrid", "\"NullIfExists\":{\"s3:prefix\":\"true\"}", "UnsupportedOperator -> Null")]
    [InlineData("storagegrid", "\"DateLessThan\":{\"aws:CurrentTime\":\"2027-01-01\"}", "UnsupportedConditionKey", "UnsupportedOperator")]
    [InlineData("storagegrid", "\"Bool\":{\"aws:SourceIp\":\"true\"}", "OperatorNotForKey")]
    [InlineData("storagegrid", "\"StringEquals\":{\"s3:RequestObjectTag/a\":\"1\"}", "ConditionKeyNotForAction")]
    [InlineData("storagegrid", "\"StringEquals\":{\"S3:PREFIX\":\"1\"}")]
    [InlineData("ceph-rgw-16", "\"StringEquals\":{\"S3:PREFIX\":\"1\"}", "UnsupportedConditionKey -> s3:prefix")]
    [InlineData("ceph-rgw-16", "\"StringEquals\":{\"aws:FavouriteColour\":\"red\"}", "UnsupportedConditionKey")]
    [InlineData("ceph-rgw-16", "\"Bool\":{\"aws:SecureTransport\":true}", "! BooleanForText -> \"true\"")]
    [InlineData("ceph-rgw-16", "\"NumericEquals\":{\"s3:max-keys\":10}", "NumberForText -> \"10\"")]
    [InlineData("ceph-rgw-16", "\"ForAnyValue:NumericEquals\":{\"s3:max-keys\":\"10\"}", "! UnsupportedOperator -> NumericEquals")]
    [InlineData("ceph-rgw-16", "\"StringLike\":{\"s3:prefix\":\"${aws:username}\"}")]
    [InlineData("ceph-rgw-16", "\"StringLike\":{\"s3:prefix\":\"${aws:username}/*\"}", "UnsupportedVariable")]
    [InlineData("aws-s3", "\"ForAllValues:StringLikeIfExists\":{\"aws:PrincipalOrgPaths\":\"o-1/*\"}")]
    [InlineData("aws-s3", "\"StringEquals\":{\"ec2:Vpc\":\"x\",\"aws:NewKeyOfTomorrow\":\"x\"}")]
    [InlineData("aws-s3", "\"StringEquals\":{\"aws:SorceVpc\":\"x\"}", "UnsupportedConditionKey -> aws:SourceVpc")]
    [InlineData("aws-s3", "\"StringEquals\":{\"s3:RequestJobOperation\":\"x\"}", "ConditionKeyNotForAction")]
    [InlineData("sobject", "\"StringLike\":{\"s3:prefix\":\"a\"}")]
    public void Conditions(string name, string condition, params string[] expected) =>
        Assert.Equal(expected, Show(name, PolicyKind.Resource, Statement("\"*\"", "\"s3:ListBucket\"", "\"*\"", condition)));

    [Theory]
    [InlineData(PolicyKind.Identity, 5120, true)]
    [InlineData(PolicyKind.Identity, 5121, false)]
    [InlineData(PolicyKind.Resource, 20480, true)]
    [InlineData(PolicyKind.Resource, 20481, false)]
    public void Sizes_are_counted_in_bytes(PolicyKind kind, int bytes, bool accepted)
    {
        var text = Statement(kind == PolicyKind.Resource ? "\"*\"" : "", "\"s3:GetObject\"", "\"arn:aws:s3:::b/é\"", "");
        text += new string(' ', bytes - text.Length - 1);
        var result = PolicyParser.Parse(text);
        var problems = PolicyDialect.StorageGrid.Validate(result, kind);

        Assert.Equal(bytes, result.ByteCount);
        Assert.Equal(accepted, PolicyDialect.StorageGrid.IsAccepted(result, kind));
        Assert.Equal(accepted, problems.All(problem => problem.Family != PolicyProblemFamily.SizeLimit));
        Assert.Contains(PolicyDialect.StorageGrid.Validate(result, kind, 30_000), problem => problem.Kind == PolicyProblemKind.TooLarge);
    }

    [Fact]
    public void Documents_of_2008_mean_dollar_signs_as_they_stand() => Assert.Empty(PolicyDialect.AwsS3.Validate(
        PolicyParser.Parse("""{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b/${x"}}"""),
        PolicyKind.Identity));

    [Fact]
    public void A_dialect_of_ones_own_has_its_own_forms()
    {
        const string dialect = """
            { "name": "acme", "title": "Acme", "kinds": { "resource": { "title": "grant", "principal": "optional" } },
              "elements": ["Statement", "Effect", "Action", "Resource", "Principal"], "wildcards": { "action": { "place": "none", "characters": "*" }, "resource": { "place": "whole", "characters": "*" }, "principal": { "place": "none", "characters": "*" } },
              "resources": { "forms": ["acme:<bucket>"] }, "principals": { "Team": ["<word>"] }, "lists": { "Resource": "single" },
              "actions": { "acme:Get": {} }, "actionCase": "exact", "refuses": ["list-for-single", "unsupported-resource", "unsupported-wildcard"] }
            """;
        const string text = """{"Statement":[{"Effect":"Allow","Principal":{"Team":["red","*"]},"Action":["acme:Get","acme:get"],"Resource":["acme:x","b:x"]}]}""";
        var problems = PolicyDialect.Parse(dialect).Dialect!.Validate(PolicyParser.Parse(text), PolicyKind.Resource);

        Assert.Equal(
            ["UnsupportedWildcard \"*\"", "ActionInOtherCase \"acme:get\" -> acme:Get", "ListForSingle [\"acme:x\",\"b:x\"]", "InvalidArn \"b:x\""],
            Problems.Show(text, problems));
    }

    [Fact]
    public void Every_problem_of_a_hostile_document_is_looked_at_once()
    {
        var text = "{\"Statement\":{\"Effect\":\"Allow\",\"Resource\":\"*\",\"Action\":[" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => "\"s3:Nothing" + i + "*\"")) + "]}}";
        var problems = PolicyDialect.AwsS3.Validate(PolicyParser.Parse(text), PolicyKind.Identity);

        Assert.Equal((1001, PolicyProblemKind.MoreProblems), (problems.Count, problems[^1].Kind));
        Assert.StartsWith("19000 more", problems[^1].Message);
    }

    private static string Statement(string principal, string action, string resource, string condition) =>
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"" + (principal.Length == 0 ? "" : ",\"Principal\":" + principal)
        + ",\"Action\":" + action + ",\"Resource\":" + resource + (condition.Length == 0 ? "" : ",\"Condition\":{" + condition + "}") + "}]}";

    private static string[] Show(string name, PolicyKind kind, string text) => PolicyDialect.Find(name)!
        .Validate(PolicyParser.Parse(text), kind)
        .Select(problem => (problem.IsRefused ? "! " : "") + problem.Kind + (problem.Suggestion is null || problem.Kind == PolicyProblemKind.MissingPrincipal ? "" : " -> " + problem.Suggestion))
        .Order(System.StringComparer.Ordinal)
        .ToArray();
}
