using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>Policies of a caller and of a bucket, and a request, drawn so that they often meet.</summary>
/// <param name="Identity">Statements of the caller's policy.</param>
/// <param name="Resource">Statements of the bucket's policy.</param>
/// <param name="Request">The request.</param>
internal sealed record DrawnRequest(IReadOnlyList<PolicyStatement> Identity, IReadOnlyList<PolicyStatement> Resource, PolicyRequest Request)
{
    private static readonly string[] Addresses = { "203.0.113.9", "203.0.113.200", "10.0.0.1", "2001:db8::1" };

    public static Gen<PolicyStatement> Statement(bool principals) =>
        from effect in Gen.Frequency((3, Gen.Constant(PolicyEffect.Allow)), (2, Gen.Constant(PolicyEffect.Deny)))
        from action in Some(Gen.Elements("s3:GetObject", "s3:*", "s3:Get*", "s3:*Object", "s3:?utObject", "S3:getobject", "s3:ListBucket", "*", "acme:Fly"))
        from negatedAction in Gen.Choose(0, 5)
        from resource in Some(Gen.Elements("*", "arn:aws:s3:::b/*", "arn:aws:s3:::b", "arn:aws:s3:::b/a*", "arn:aws:s3:::b/*.txt", "arn:aws:s3:::b/?.txt", "arn:aws:s3:::b/${aws:username}/*", "arn:aws:s3:::b/*a*t", "arn:aws:s3:::c/*"))
        from negatedResource in Gen.Choose(0, 5)
        from principal in Gen.Elements("*", "arn:aws:iam::1:user/ann", "arn:aws:iam::1:user/bob", "arn:aws:iam::1:root", "1", "arn:aws:iam::2:root")
        from negatedPrincipal in Gen.Choose(0, 6)
        from count in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(2)))
        from conditions in AnyCondition.ArrayOf(count)
        select new PolicyStatement(effect)
        {
            Action = negatedAction > 0 ? action : null,
            NotAction = negatedAction > 0 ? null : action,
            Resource = negatedResource > 0 ? resource : null,
            NotResource = negatedResource > 0 ? null : resource,
            Principal = principals && negatedPrincipal > 0 ? Principals(principal) : null,
            NotPrincipal = principals && negatedPrincipal == 0 ? Principals(principal) : null,
            Conditions = conditions,
        };

    public static Gen<DrawnRequest> Any =>
        from identity in Gen.Choose(0, 3).SelectMany(count => Statement(principals: false).ArrayOf(count))
        from resource in Gen.Choose(0, 4).SelectMany(count => Statement(principals: true).ArrayOf(count))
        from request in AnyRequest
        select new DrawnRequest(identity, resource, request);

    public CompiledPolicies Compile(PolicyDialect dialect) => CompiledPolicies.Compile(dialect, Documents(Identity), Documents(Resource));

    public override string ToString() =>
        "identity " + string.Join(" ", Documents(Identity).Select(document => PolicyWriter.Write(document))) + "\nresource " + string.Join(" ", Documents(Resource).Select(document => PolicyWriter.Write(document))) +
        "\n" + Request.Principal + " " + Request.Action + " " + Request.Resource + " base " + Request.BaseAccess + " account " + Request.ResourceAccount + " " +
        string.Join(", ", Request.Context.Keys.Select(key => key + "=" + string.Join("|", Request.Context.Get(key)!)));

    private static Gen<PolicyRequest> AnyRequest =>
        from principal in Gen.Elements(RequestPrincipal.Anonymous, RequestPrincipal.User("1", "ann"), RequestPrincipal.User("1", "bob"), RequestPrincipal.Root("1"), RequestPrincipal.User("2", "ann"))
        from action in Gen.Elements("s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:getobject", "acme:Fly")
        from resource in Gen.Elements("arn:aws:s3:::b", "arn:aws:s3:::b/a.txt", "arn:aws:s3:::b/a.b.txt", "arn:aws:s3:::b/ann/x", "arn:aws:s3:::c/a")
        from account in Gen.Elements<string?>(null, "1", "2")
        from access in Gen.Elements(BaseAccess.None, BaseAccess.None, BaseAccess.Granted, BaseAccess.Refused)
        from context in AnyContext
        select new PolicyRequest(principal, action, resource, context) { ResourceAccount = account, BaseAccess = access };

    private static Gen<RequestContext> AnyContext =>
        from name in Gen.Elements<string?>(null, "ann", "bob", "")
        from address in Gen.Elements<string?>(null, Addresses[0], Addresses[1], Addresses[2], Addresses[3])
        from keys in Gen.Elements<string?>(null, "10", "9", "1e1")
        from time in Gen.Elements<string?>(null, "2027-01-01T00:00:00Z", "2027-01-01T01:00:00+01:00", "2026-05-05")
        from secure in Gen.Elements<string?>(null, "true", "false")
        from tags in Gen.Elements<string[]?>(null, new[] { "env" }, new[] { "env", "team" }, new string[0])
        select With(With(With(With(With(With(RequestContext.Empty, "aws:username", name), "AWS:SourceIp", address), "s3:max-keys", keys), "aws:CurrentTime", time), "aws:SecureTransport", secure), "s3:TagKeys", tags);

    private static Gen<PolicyCondition> AnyCondition => Gen.OneOf(
        Of("aws:username", Gen.Elements("ann", "a*", "b?b", "ANN", "", "${aws:username}", "${aws:nobody, 'ann'}"), ConditionTest.StringEquals, ConditionTest.StringNotEquals, ConditionTest.StringEqualsIgnoreCase, ConditionTest.StringNotEqualsIgnoreCase, ConditionTest.StringLike, ConditionTest.StringNotLike),
        Of("aws:SourceIp", Gen.Elements("203.0.113.0/24", "203.0.113.9", "203.0.113.128/25", "10.0.0.0/8", "0.0.0.0/0", "2001:db8::/32", "::/0"), ConditionTest.IpAddress, ConditionTest.NotIpAddress),
        Of("s3:max-keys", Gen.Elements("10", "9", "10.0", "100"), ConditionTest.NumericEquals, ConditionTest.NumericNotEquals, ConditionTest.NumericLessThan, ConditionTest.NumericLessThanEquals, ConditionTest.NumericGreaterThan, ConditionTest.NumericGreaterThanEquals),
        Of("aws:CurrentTime", Gen.Elements("2027-01-01T00:00:00Z", "2026-05-05T00:00:00Z", "1798761600", "2027-01-01T02:00:00+02:00"), ConditionTest.DateEquals, ConditionTest.DateNotEquals, ConditionTest.DateLessThan, ConditionTest.DateLessThanEquals, ConditionTest.DateGreaterThan, ConditionTest.DateGreaterThanEquals),
        Of("aws:SecureTransport", Gen.Elements("true", "false", "True"), ConditionTest.Bool),
        Quantified("s3:TagKeys", Gen.Elements("env", "team", "e*"), ConditionTest.StringEquals, ConditionTest.StringNotEquals, ConditionTest.StringLike, ConditionTest.StringNotLike),
        from key in Gen.Elements("aws:username", "aws:SourceIp", "s3:TagKeys", "aws:Nowhere")
        from value in Gen.Elements("true", "false")
        select Make(new ConditionOperator(ConditionTest.Null), key, value));

    private static Gen<PolicyCondition> Of(string key, Gen<string> value, params ConditionTest[] tests) =>
        from test in Gen.Elements(tests)
        from ifExists in Gen.Elements(false, false, true)
        from count in Gen.Choose(1, 2)
        from values in value.ArrayOf(count)
        select Make(new ConditionOperator(test, ConditionQuantifier.None, ifExists), key, values);

    private static Gen<PolicyCondition> Quantified(string key, Gen<string> value, params ConditionTest[] tests) =>
        from test in Gen.Elements(tests)
        from quantifier in Gen.Elements(ConditionQuantifier.ForAllValues, ConditionQuantifier.ForAnyValue)
        from count in Gen.Choose(1, 2)
        from values in value.ArrayOf(count)
        select Make(new ConditionOperator(test, quantifier), key, values);

    private static PolicyCondition Make(ConditionOperator @operator, string key, params string[] values) =>
        new(@operator, @operator.ToString(), key, values.Select(value => new PolicyText(value)).ToList());

    private static Gen<PolicyValues> Some(Gen<string> value) =>
        from count in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Constant(2)))
        from values in value.ArrayOf(count)
        select new PolicyValues(values.Select(text => new PolicyText(text)).ToList());

    private static PolicyPrincipals Principals(string value) => new(new[] { new PolicyPrincipal(value == "*" ? "*" : "AWS", value) });

    private static RequestContext With(RequestContext context, string key, string? value) => value is null ? context : context.With(key, value);

    private static RequestContext With(RequestContext context, string key, string[]? values) => values is null ? context : context.With(key, values);

    private static IEnumerable<PolicyDocument> Documents(IReadOnlyList<PolicyStatement> statements) =>
        statements.Count == 0 ? Enumerable.Empty<PolicyDocument>() : new[] { new PolicyDocument(statements) { Version = "2012-10-17" } };
}
