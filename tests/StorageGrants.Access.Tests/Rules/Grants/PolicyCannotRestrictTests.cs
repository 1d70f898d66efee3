using System.Linq;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

public class PolicyCannotRestrictTests
{
    private const string Id = "SGR1017";

    private const string FromOffice = ", \"Condition\": { \"IpAddress\": { \"aws:SourceIp\": \"198.51.100.0/24\" } }";

    [Theory]
    [InlineData("Editor@reports", "Deny", "s3:DeleteObject", "arn:aws:s3:::reports/*", "", "s3:DeleteObject limits nothing on 'reports': Editor")]
    [InlineData("Editor@reports", "Deny", "s3:DeleteBucket", "arn:aws:s3:::reports", "", "s3:DeleteBucket limits nothing on 'reports': Editor")]
    [InlineData("ReadOnly@reports", "Deny", "s3:*", "*", "", "limits nothing on 'reports': ReadOnly")]
    [InlineData("Editor@*", "Deny", "s3:PutObject", "arn:aws:s3:::reports/private/*", "", "s3:PutObject limits nothing on every bucket: Editor")]
    [InlineData("ReadWrite@reports", "Deny", "s3:Put*", "arn:aws:s3:::rep*", "", "s3:PutObject limits nothing")]
    [InlineData("Editor@reports", "Deny", "s3:GetObject", "arn:aws:s3:::reports/*", FromOffice, "This Deny of s3:GetObject limits nothing")]
    [InlineData("Editor@reports", "Allow", "s3:GetObject", "arn:aws:s3:::reports/*", FromOffice, "This condition on s3:GetObject limits nothing")]
    [InlineData("ReadOnly@reports", "Allow", "s3:ListBucket", "arn:aws:s3:::reports", FromOffice, "This condition on s3:ListBucket limits nothing")]
    public void The_role_decides_first(string grants, string effect, string action, string resource, string condition, string message)
    {
        var json = Request(grants, effect, action, resource, condition);
        foreach (var edition in new[] { null, "2026-10" })
        {
            var finding = Assert.Single(KeyRequest.Check(json, edition).Findings, finding => finding.Rule.Id == Id);
            Assert.Contains(message, finding.Message);
            Assert.Contains("(step bucket-role, edition 2026-10)", finding.Message);
            Assert.Single(finding.Additional);
        }

        Assert.Empty(KeyRequest.Find(Id, json, "2026-06"));
    }

    [Theory]
    [InlineData("ReadOnly@reports", "Deny", "s3:DeleteObject", "arn:aws:s3:::reports/*", "")]
    [InlineData("Editor@reports", "Deny", "s3:DeleteObject", "arn:aws:s3:::other/*", "")]
    [InlineData("Editor@reports", "Deny", "s3:DeleteObject", "arn:aws:s3:::reports-old/*", "")]
    [InlineData("Editor@reports", "Deny", "s3:DeleteObject", "arn:aws:s3:::reports", "")]
    [InlineData("Editor@reports", "Allow", "s3:GetObject", "arn:aws:s3:::reports/*", "")]
    [InlineData("Editor@reports", "Allow", "s3:GetObject", "arn:aws:s3:::other/*", FromOffice)]
    [InlineData("ReadOnly@reports", "Allow", "s3:PutObject", "arn:aws:s3:::reports/*", FromOffice)]
    [InlineData("", "Deny", "s3:DeleteObject", "arn:aws:s3:::reports/*", "")]
    [InlineData("Editr@reports", "Deny", "s3:DeleteObject", "arn:aws:s3:::reports/*", "")]
    [InlineData("Editor@${BUCKET}", "Deny", "s3:DeleteObject", "*", "")]
    [InlineData("Editor@reports", "Deny", "s3:NoSuchAction", "*", "")]
    [InlineData("Editor@reports", "Deny", "ec2:*", "*", "")]
    public void Where_the_role_says_nothing_the_policy_does(string grants, string effect, string action, string resource, string condition) =>
        Assert.Empty(KeyRequest.Find(Id, Request(grants, effect, action, resource, condition)));

    [Fact]
    public void A_role_that_passes_over_policies_is_another_finding() =>
        Assert.Equal(["SGR1001", "SGR1003"], KeyRequest.Check(Request("Admin@*", "Deny", "s3:DeleteObject", "arn:aws:s3:::reports/*", "", "Admin")).Findings.Select(finding => finding.Rule.Id).Order());

    [Fact]
    public void Policies_that_are_attached_by_name_are_not_known() =>
        Assert.Empty(KeyRequest.Find(Id, KeyRequest.With("Member", "Editor@reports", ", \"attach_policies\": [ \"no-deletes\" ]")));

    [Fact]
    public void One_finding_for_a_statement_with_every_role_that_decides_it() => Assert.Equal(
        ["Warning \"Deny\" + \"Editor\" + \"ReadWrite\""],
        KeyRequest.Find(Id, Request("Editor@reports ReadWrite@logs ReadOnly@other", "Deny", "s3:DeleteObject", "*", "")));

    [Fact]
    public void The_fix_removes_the_role_where_a_policy_allows_something()
    {
        const string Title = "Remove the role and keep the policy";
        var allows = Request("Editor@reports", "Allow", "s3:GetObject", "arn:aws:s3:::reports/*", FromOffice);
        Assert.Equal(Request("", "Allow", "s3:GetObject", "arn:aws:s3:::reports/*", FromOffice), KeyRequest.Fix(allows, Title));

        var denies = Request("Editor@reports", "Deny", "s3:GetObject", "arn:aws:s3:::reports/*", "");
        Assert.Equal(denies, KeyRequest.Fix(denies, Title));
    }

    [Theory]
    [InlineData("""{ "Statement": "x" }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Deny", "NotAction": "s3:*", "Resource": "*" } ] }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Deny", "Action": [], "Resource": [] } ] }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ { "Effect": "deny", "Action": "s3:*", "Resource": "*" } ] }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Deny", "Action": "s3:*" } ] }""")]
    public void Odd_policies_are_silent(string document) =>
        Assert.Empty(KeyRequest.Find(Id, KeyRequest.With("Member", "Editor@reports", ", \"create_policies\": [ { \"name\": \"p\", \"document\": " + document + " } ]")));

    private static string Request(string grants, string effect, string action, string resource, string condition, string userRole = "Member") => KeyRequest.With(
        userRole,
        grants,
        ", \"create_policies\": [ { \"name\": \"p\", \"document\": { \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"" + effect + "\", \"Action\": [ \"" + action + "\" ], \"Resource\": [ \"" + resource + "\" ]" + condition + " } ] } } ]");
}
