using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Evaluation.Asking;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>Which names in a policy stand for a caller or a resource, to the letter.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("storagegrid", "arn:aws:iam:::root", "urn:scoped-user:7:ci", false)]
    [InlineData("storagegrid", "", "urn:scoped-user:7:ci", false)]
    [InlineData("storagegrid", "", "arn:aws:iam:::user/ann", false)]
    [InlineData("ceph-rgw-16", "arn:aws:iam:::root", "arn:aws:iam:::user/ann", true)]
    [InlineData("aws-s3", "urn:scoped-user:7:ci", "urn:scoped-user:7:ci", true)]
    public void Who_has_no_account_is_in_none(string dialect, string named, string caller, bool isMatched) =>
        Assert.Equal(isMatched, Bucket(PolicyDialect.Find(dialect)!, "{'Effect':'Allow','Principal':{'AWS':['" + named + "']},'Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*']}")
            .Evaluate(new PolicyRequest(RequestPrincipal.FromArn(caller), "s3:GetObject", "arn:aws:s3:::b/a") { ResourceAccount = "" }).IsAllowed);

    // An account beside one of its callers lets that one through; on a gateway, and beside everyone, it does not.
    [Theory]
    [InlineData("aws-s3", "['arn:aws:iam::1:root','arn:aws:iam::1:user/ann']", "bob", Effect.Deny)]
    [InlineData("aws-s3", "['arn:aws:iam::1:root','arn:aws:iam::1:user/ann']", "ann", Effect.Allow)]
    [InlineData("aws-s3", "['arn:aws:iam::1:root','arn:aws:iam::2:user/ann']", "bob", Effect.Allow)]
    [InlineData("aws-s3", "['*','arn:aws:iam::1:user/ann']", "bob", Effect.Allow)]
    [InlineData("ceph-rgw-16", "['arn:aws:iam::1:root','arn:aws:iam::1:user/ann']", "bob", Effect.Allow)]
    public void All_but_an_account_and_one_of_its_callers(string dialect, string left, string caller, Effect expected)
    {
        var policies = Bucket(
            PolicyDialect.Find(dialect)!,
            "{'Effect':'Allow','Principal':'*','Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*']}",
            "{'Effect':'Deny','NotPrincipal':{'AWS':" + left + "},'Action':['s3:GetObject'],'Resource':['arn:aws:s3:::b/*']}");
        Assert.Equal(expected, policies.Evaluate(new PolicyRequest(RequestPrincipal.User("1", caller), "s3:GetObject", "arn:aws:s3:::b/a")).Effect);
    }

    [Theory]
    [InlineData("arn:aws:iam::1:user/div/team/ann", "ann", null)]
    [InlineData("arn:aws:iam::1:user/div/ann:cdn", "ann", "cdn")]
    [InlineData("arn:aws:iam::1:user//ann", "ann", null)]
    [InlineData("arn:aws:iam::1:user/:cdn", "", "cdn")]
    public void The_name_of_a_user_is_the_end_of_its_path(string arn, string name, string? subUser)
    {
        var user = RequestPrincipal.FromArn(arn);
        Assert.Equal((RequestPrincipalKind.User, arn, "1", name, subUser), (user.Kind, user.Arn, user.Account, user.Name, user.SubUser));
    }

    [Theory]
    [InlineData("'NotResource':'arn:aws:s3:::b/a'", "arn:aws:s3:::b/a", false)]
    [InlineData("'NotResource':'arn:aws:s3:::b/a'", "arn:aws:s3:::b/ab", true)]
    [InlineData("'NotResource':'arn:aws:s3:::b/ab'", "arn:aws:s3:::b/a", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/a$'", "arn:aws:s3:::b/a$", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${'", "arn:aws:s3:::b/${", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${*}'", "arn:aws:s3:::b/*", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${*}'", "arn:aws:s3:::b/a", false)]
    [InlineData("'Resource':'arn:aws:s3:::b/a${?}c'", "arn:aws:s3:::b/a?c", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/a${?}c'", "arn:aws:s3:::b/abc", false)]
    [InlineData("'Resource':'arn:aws:s3:::b/${$}{aws:username}'", "arn:aws:s3:::b/${aws:username}", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:userid, \\u0027guest\\u0027}'", "arn:aws:s3:::b/guest", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/x${aws:userid, \\u0027\\u0027}'", "arn:aws:s3:::b/x", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:username, \\u0027guest\\u0027}'", "arn:aws:s3:::b/guest", false)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:username, \\u0027guest\\u0027}'", "arn:aws:s3:::b/ann", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:userid, guest}'", "arn:aws:s3:::b/guest", false)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:userid, guest}'", "arn:aws:s3:::b/${aws:userid, guest}", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:userid, \\u0027}'", "arn:aws:s3:::b/${aws:userid, \u0027}", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:userid, \\u0027guest}'", "arn:aws:s3:::b/${aws:userid, \u0027guest}", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:username}/?'", "arn:aws:s3:::b/ann/\U0001F600", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${aws:username}/??'", "arn:aws:s3:::b/ann/\U0001F600", false)]
    [InlineData("'Resource':'arn:aws:s3:::b/${username}'", "arn:aws:s3:::b/${username}", true)]
    [InlineData("'Resource':'arn:aws:s3:::b/${:x}'", "arn:aws:s3:::b/${:x}", true)]
    public void A_resource_is_matched_to_the_letter(string element, string resource, bool isAllowed) =>
        Assert.Equal(isAllowed, Caller(PolicyDialect.AwsS3, "{'Effect':'Allow','Action':'s3:GetObject'," + element + "}")
            .Evaluate(new PolicyRequest(RequestPrincipal.User("1", "ann"), "s3:GetObject", resource, Context("aws:username=ann"))).IsAllowed);
}
