using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>Policies over a few actions, resources, callers and conditions, and every request over them.</summary>
internal static class RandomPolicies
{
    private const string Ann = "arn:aws:iam::111122223333:user/ann";
    private const string Bob = "arn:aws:iam::111122223333:user/bob";
    private const string Eve = "arn:aws:iam::444455556666:user/eve";

    private static readonly string[] Actions = ["s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:Get*", "s3:*Object", "s3:*", "*", "iam:PassRole"];
    private static readonly string[] Resources =
    [
        "*", "arn:aws:s3:::b", "arn:aws:s3:::b*", "arn:aws:s3:::b/*", "arn:aws:s3:::b/a*", "arn:aws:s3:::b/*a", "arn:aws:s3:::b/?",
        "arn:aws:s3:::b/ab", "arn:aws:s3:::*/a", "arn:aws:s3:::c/*", "arn:aws:s3:::b/??", "arn:aws:s3:::b/\U0001F600*",
        "arn:aws:s3:::b/${aws:username}", "arn:aws:s3:::b/${aws:username}?",
    ];

    // Only the newest knows variables in the dialects that go by it.
    private static readonly string?[] Versions = ["2012-10-17", "2012-10-17", "2012-10-17", "2008-10-17", null];

    private static readonly string[] Principals = ["*", Ann, Bob, "arn:aws:iam::111122223333:root", "111122223333", Eve];

    private static readonly PolicyCondition[] Conditions =
    [
        Policy.When("StringEquals", "aws:K", "a"), Policy.When("StringEquals", "aws:K", "a", "b"), Policy.When("StringLike", "aws:K", "a*"),
        Policy.When("StringNotLike", "aws:K", "a*"), Policy.When("StringNotEquals", "aws:K", "a", "b"), Policy.When("Null", "aws:K", "true"),
        Policy.When("Null", "aws:K", "false"), Policy.When("StringEqualsIfExists", "aws:K", "a"), Policy.When("ForAllValues:StringLike", "aws:K", "a*"),
        Policy.When("ForAnyValue:StringLike", "aws:K", "a*"), Policy.When("ForAllValues:StringNotEquals", "aws:K", "a"),
        Policy.When("ForAnyValue:StringNotLike", "aws:K", "?"), Policy.When("StringLike", "aws:K", "?"), Policy.When("StringLike", "aws:K", "??", "b"),
        Policy.When("StringEquals", "aws:K", "${aws:username}"), Policy.When("StringLike", "aws:K", "${aws:username}*"),
        Policy.When("StringEquals", "aws:K", "${aws:username}", "a"), Policy.When("StringEquals", "aws:K", "a", "${aws:username}"),
        Policy.When("StringNotEquals", "aws:K", "${aws:username}"),
        Policy.When("IpAddress", "aws:SourceIp", "10.0.0.0/8"), Policy.When("IpAddress", "aws:SourceIp", "10.1.0.0/16"),
        Policy.When("NotIpAddress", "aws:SourceIp", "10.1.0.0/16", "192.0.2.0/24"), Policy.When("NumericLessThan", "s3:max-keys", "10"),
        Policy.When("NumericGreaterThanEquals", "s3:max-keys", "10"), Policy.When("Bool", "aws:SecureTransport", "true"),
        Policy.When("DateLessThan", "aws:CurrentTime", "2027-01-01T00:00:00Z"), Policy.When("DateGreaterThan", "aws:CurrentTime", "2027-01-01T00:00:00Z"),
    ];

    private static readonly RequestContext[] Contexts =
    [
        RequestContext.Empty,
        RequestContext.Empty.With("aws:K", "a").With("aws:SourceIp", "10.1.2.3").With("aws:SecureTransport", "true").With("s3:max-keys", "5"),
        RequestContext.Empty.With("aws:K", "b").With("aws:SourceIp", "10.2.0.1").With("aws:SecureTransport", "false").With("s3:max-keys", "10"),
        RequestContext.Empty.With("aws:K", "ab").With("aws:SourceIp", "192.0.2.1").With("aws:CurrentTime", "2026-01-01T00:00:00Z").With("aws:username", "ann"),
        RequestContext.Empty.With("aws:K", "c", "a").With("aws:SourceIp", "2001:db8::1").With("aws:CurrentTime", "2028-01-01T00:00:00Z").With("aws:username", "a"),
        RequestContext.Empty.With("aws:SourceIp", "203.0.113.7").With("aws:username", "ab"),
        RequestContext.Empty.With("aws:K", "a").With("aws:username", "a"),
        RequestContext.Empty.With("aws:K", "${aws:username}").With("aws:username", "ann"),
        RequestContext.Empty.With("aws:K", "\U0001F600").With("aws:username", "\U0001F600"),
        RequestContext.Empty.With("aws:K", "a", "ab").With("aws:SourceIp", "10.1.2.3", "192.0.2.1"),
        RequestContext.Empty.With("aws:K", "b", "\U0001F600").With("aws:SecureTransport", "true"),
    ];

    internal static PolicyRequest[] Requests(bool principals) =>
    [
        .. from request in new (string Action, string Resource)[]
           {
               ("s3:GetObject", "arn:aws:s3:::b/a"), ("s3:GetObject", "arn:aws:s3:::b/ab"), ("s3:GetObject", "arn:aws:s3:::b/ba"), ("s3:GetObject", "arn:aws:s3:::b/x/a"),
               ("s3:GetObject", "arn:aws:s3:::c/a"), ("s3:GetObject", "arn:aws:s3:::bb/y"), ("s3:GetObject", "arn:aws:s3:::d/ann"), ("s3:GetObject", "arn:aws:s3:::b/ann"),
               ("s3:GetObject", "arn:aws:s3:::b/\U0001F600"), ("s3:GetObject", "arn:aws:s3:::b/\U0001F600a"), ("s3:GetObject", "arn:aws:s3:::b/${aws:username}"),
               ("s3:PutBucketPolicy", "arn:aws:s3:::b"), ("s3:PutObject", "arn:aws:s3:::b/a"), ("s3:PutObject", "arn:aws:s3:::b/zz"), ("s3:PutObject", "arn:aws:s3:::c/b"),
               ("s3:GetObjectTagging", "arn:aws:s3:::b/a"), ("s3:ListBucket", "arn:aws:s3:::b"), ("s3:ListBucket", "arn:aws:s3:::bc"),
               ("s3:ListBucket", "arn:aws:s3:::z"), ("s3:GetBucketAcl", "arn:aws:s3:::b"), ("iam:PassRole", "arn:aws:iam::111122223333:role/r"),
               ("iam:GetUser", "arn:aws:iam::111122223333:user/ann"),
           }
           from caller in principals ? Callers : [new PolicyRequest(RequestPrincipal.FromArn(Ann), "", "")]
           from isOwner in new[] { false, true }
           from access in isOwner ? [BaseAccess.None] : new[] { BaseAccess.None, BaseAccess.Granted }
           from context in Contexts
           select new PolicyRequest(caller.Principal, request.Action, request.Resource, context)
           {
               ResourceAccount = caller.ResourceAccount,
               IsOwner = isOwner,
               BaseAccess = access,
           },
    ];

    // Users and roots of accounts, at home and abroad.
    private static readonly PolicyRequest[] Callers =
    [
        .. from caller in new[]
           {
               RequestPrincipal.Anonymous, RequestPrincipal.FromArn(Ann), RequestPrincipal.FromArn(Bob), RequestPrincipal.User("111122223333", "kim"),
               RequestPrincipal.FromArn(Eve), RequestPrincipal.Root("111122223333"), RequestPrincipal.Root("444455556666"), RequestPrincipal.Root("777788889999"),
           }
           from account in caller.Kind == RequestPrincipalKind.Anonymous ? new string?[] { null } : [null, "123412341234"]
           select new PolicyRequest(caller, "", "") { ResourceAccount = account },
    ];

    internal static Gen<PolicyDocument> Document(bool principals, bool conditions) =>
        from count in Gen.Choose(1, 3)
        from statements in Statement(principals, conditions).ArrayOf(count)
        from version in Gen.Elements(Versions)
        select new PolicyDocument(statements) { Version = version is null ? (PolicyText?)null : (PolicyText)version };

    /// <summary>Two documents that have nothing to do with each other, or one and a change of it.</summary>
    internal static Gen<(PolicyDocument From, PolicyDocument To)> Change(bool principals, bool conditions) =>
        from before in Document(principals, conditions)
        from other in Document(principals, conditions)
        from change in Gen.Choose(0, 4)
        from at in Gen.Choose(0, before.Statements.Count - 1)
        select (before, change switch
        {
            0 => other,
            1 => new PolicyDocument(before.Statements) { Version = other.Version },
            2 => new PolicyDocument([.. before.Statements.Where((_, i) => i != at)]) { Version = before.Version },
            3 => new PolicyDocument([.. before.Statements.Where((_, i) => i != at), .. other.Statements]) { Version = before.Version },
            _ => new PolicyDocument([.. before.Statements, .. other.Statements]) { Version = other.Version },
        });

    internal static Gen<PolicyStatement> Statement(bool principals, bool conditions, PolicyEffect? effect = null) =>
        from kind in effect is { } fixedEffect ? Gen.Constant(fixedEffect) : Gen.Elements(PolicyEffect.Allow, PolicyEffect.Allow, PolicyEffect.Deny)
        from actions in Some(Actions, 3)
        from notAction in Gen.Choose(0, 7)
        from resources in Some(conditions ? Resources : Resources[..^2], 3)
        from notResource in Gen.Choose(0, 7)
        from callers in Some(Principals, 2)
        from notPrincipal in Gen.Choose(0, 7)
        from when in conditions ? Gen.Choose(0, 2).SelectMany(count => Gen.Elements(Conditions).ArrayOf(count)) : Gen.Constant(System.Array.Empty<PolicyCondition>())
        select Policy.Statement(
            kind,
            (notAction == 0 ? "!" : "") + string.Join(' ', actions),
            (notResource == 0 ? "!" : "") + string.Join(' ', resources),
            principals ? (notPrincipal == 0 ? "!" : "") + string.Join(' ', callers) : null,
            when);

    private static Gen<string[]> Some(string[] from, int most) => Gen.Choose(1, most).SelectMany(count => Gen.Elements(from).ArrayOf(count));
}
