using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using StorageGrants.Access.Policies;
using StorageGrants.Policies.Tests.Vectors;
using Xunit;
using static StorageGrants.Policies.Tests.Evaluation.Asking;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>What explanations say, word for word. The file is rewritten by a run with STORAGEGRANTS_UPDATE_GOLDEN=1.</summary>
public sealed class ExplanationTests
{
    private const string Get = "'Action':['s3:GetObject']";
    private const string Objects = "'Resource':['arn:aws:s3:::b/*']";
    private static readonly RequestPrincipal Ann = RequestPrincipal.User("1", "ann");

    [Fact]
    public void An_explanation_names_element_place_and_source()
    {
        var path = Path.Combine(VectorFiles.Folder, "..", "StorageGrants.Policies.Tests", "Evaluation", "explanations.txt");
        var text = string.Concat(Cases().Select(Shown));
        if (Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void What_is_no_condition_has_no_place_among_them()
    {
        var matched = Caller(PolicyDialect.AwsS3, Allow(Get + "," + Objects)).Explain(Ask()).Statements[0];
        var mismatched = Caller(PolicyDialect.AwsS3, Allow("'Action':['s3:PutObject']," + Objects)).Explain(Ask()).Statements[0];
        var noEffect = Bucket(PolicyDialect.CephRgw16, "{'Principal':'*'," + Get + "," + Objects + "}").Explain(Ask()).Statements[0];
        Assert.Equal((-1, -1, -1), (matched.ConditionIndex, mismatched.ConditionIndex, noEffect.ConditionIndex));
        Assert.Equal((null, "Action", null), (matched.Element, mismatched.Element, noEffect.Element));
    }

    private static IEnumerable<Case> Cases()
    {
        var aws = PolicyDialect.AwsS3;
        yield return new("an allow", aws, [Allow(Get + "," + Objects)], Ask());
        yield return new("no statement at all", aws, [], Ask());
        yield return new("a deny beside an allow", aws, [Allow(Get + "," + Objects), Deny("'Action':['s3:*'],'Resource':['*']")], Ask());
        yield return new("another action", aws, [Allow("'Action':['s3:PutObject']," + Objects)], Ask("s3:getobject"));
        yield return new("all actions but this", aws, [Allow("'NotAction':['s3:Get*']," + Objects)], Ask());
        yield return new("another resource", aws, [Allow(Get + ",'Resource':['arn:aws:s3:::c/*']")], Ask());
        yield return new("all resources but this", aws, [Allow(Get + ",'NotResource':['arn:aws:s3:::b/*']")], Ask());
        yield return new("neither action nor resource", aws, [Allow(Objects), Allow(Get)], Ask());
        yield return new("a condition that does not hold", aws, [Allow(Get + "," + Objects + ",'Condition':{'StringEquals':{'k:a':['x','y'],'k:b':'z'}}")], Ask(context: Context("k:a=x", "k:b=q|r")));
        yield return new("the second condition", aws, [Allow(Get + "," + Objects + ",'Condition':{'StringEquals':{'k:a':'x'},'StringLike':{'k:b':'z*'}}")], Ask(context: Context("k:a=x", "k:b=q")));
        yield return new("a key that is absent", aws, [Allow(Get + "," + Objects + ",'Condition':{'StringEquals':{'k:a':'x'}}"), Deny(Get + "," + Objects + ",'Condition':{'StringNotEquals':{'k:a':'x'}}")], Ask());
        yield return new("none of several values", aws, [Allow(Get + "," + Objects + ",'Condition':{'StringNotEquals':{'k:a':['x','y']}}")], Ask(context: Context("k:a=y")));
        yield return new("null", aws, [Allow(Get + "," + Objects + ",'Condition':{'Null':{'k:a':'true'}}")], Ask(context: Context("k:a=y")));
        yield return new("several values without a quantifier", aws, [Allow(Get + "," + Objects + ",'Condition':{'StringEquals':{'k:a':'x'}}")], Ask(context: Context("k:a=x|y")));
        yield return new("a value nobody can read", aws, [Allow(Get + "," + Objects + ",'Condition':{'NumericEquals':{'k:a':'ten'}}")], Ask(context: Context("k:a=10")));
        yield return new("an unknown operator", aws, [Allow(Get + "," + Objects + ",'Condition':{'StringMaybe':{'k:a':'x'}}")], Ask(context: Context("k:a=x")));
        yield return new("an unknown operator of a deny", aws, [Deny(Get + "," + Objects + ",'Condition':{'StringMaybe':{'k:a':'x'}}"), Allow(Get + "," + Objects)], Ask(context: Context("k:a=x")));
        yield return new("another principal", aws, [], Ask()) { Resource = [Allow("'Principal':{'AWS':'arn:aws:iam::1:user/bob'}," + Get + "," + Objects), Allow("'NotPrincipal':{'AWS':'arn:aws:iam::1:user/ann'}," + Get + "," + Objects), Allow(Get + "," + Objects)] };
        yield return new("the account, at home", aws, [], Ask()) { Resource = [Allow("'Principal':{'AWS':'1'}," + Get + "," + Objects)] };
        yield return new("another account, nothing of the caller", aws, [], Ask(account: "2")) { Resource = [Allow("'Principal':'*'," + Get + "," + Objects)] };
        yield return new("another account, nothing of the bucket", aws, [Allow(Get + "," + Objects)], Ask(account: "2"));
        yield return new("root of the owner", aws, [], Ask("s3:GetBucketPolicy", "arn:aws:s3:::b", principal: RequestPrincipal.Root("1"))) { Resource = [Deny("'Principal':'*','Action':['s3:*'],'Resource':['*']")] };
        yield return new("root of the owner, any action", aws, [], Ask(principal: RequestPrincipal.Root("1")));
        yield return new("a narrower session", aws, [Allow(Get + "," + Objects)], Ask()) { Session = [Allow("'Action':['s3:PutObject']," + Objects)] };
        yield return new("what is open before what does not hold", aws, [Allow(Get + "," + Objects + ",'Condition':{'NumericEquals':{'k:a':'1'},'StringEquals':{'k:b':'z'}}")], Ask(context: Context("k:a=x", "k:b=q")));
        yield return new("the first of two that are open", aws, [Allow(Get + "," + Objects + ",'Condition':{'NumericEquals':{'k:a':'1','k:b':'1'}}")], Ask(context: Context("k:a=x", "k:b=y")));
        yield return new("none of one value", aws, [Allow(Get + "," + Objects + ",'Condition':{'StringNotEquals':{'k:a':'y'}}")], Ask(context: Context("k:a=y")));
        yield return new("elements of which the meaning is not known together", aws, [Allow(Get + ",'NotAction':['s3:PutObject']," + Objects), Allow(Get + "," + Objects + ",'NotResource':['arn:aws:s3:::c/*']"), Allow("'Principal':'*'," + Get + "," + Objects), Allow("'NotPrincipal':{'AWS':'2'}," + Get + "," + Objects)], Ask());
        yield return new("a principal and all but others", aws, [], Ask()) { Resource = [Allow("'Principal':'*','NotPrincipal':{'AWS':'2'}," + Get + "," + Objects)] };
        yield return new("no effect, under a condition that is open", aws, ["{" + Get + "," + Objects + ",'Condition':{'NumericEquals':{'k:a':'1'}}}"], Ask(context: Context("k:a=x")));
        yield return new("no effect", aws, [Allow(Get + "," + Objects), "{" + Get + "," + Objects + "}"], Ask());
        yield return new("an action of nobody", aws, [Allow("'Action':['s3:NoSuch*']," + Objects)], Ask("s3:NoSuchAction"));

        var grid = PolicyDialect.StorageGrid;
        yield return new("overwriting", grid, [], Ask("s3:PutOverwriteObject"));
        yield return new("a foreign user", grid, [], Ask(principal: RequestPrincipal.User("200", "bea"), account: "100")) { Resource = [Allow("'Principal':{'AWS':'200'}," + Get + "," + Objects)] };

        var tigris = PolicyDialect.Tigris;
        yield return new("an element outside the subset", tigris, [Allow("'NotAction':['s3:PutObject']," + Objects), Allow(Get + ",'NotResource':['arn:aws:s3:::c/*']")], Ask());
        yield return new("a pattern of actions and one of resources outside the subset", tigris, [Allow("'Action':['s3:*Object'],'Resource':['arn:aws:s3:::*/x']")], Ask(resource: "arn:aws:s3:::b/x"));
        yield return new("a principal outside the subset", tigris, [Allow("'Principal':'*'," + Get + "," + Objects)], Ask()) { Resource = [Allow("'Principal':'*'," + Get + "," + Objects), Allow("'NotPrincipal':{'AWS':'2'}," + Get + "," + Objects)] };
        yield return new("a pattern outside the subset", tigris, [Allow("'Action':['s3:*Object']," + Objects)], Ask());

        var sub = RequestPrincipal.FromArn("urn:scoped-user:7:ci");
        var sobject = PolicyDialect.SObject;
        yield return new("a level that refuses", sobject, [], Ask("s3:PutObject", principal: sub, level: BaseAccess.Refused)) { Resource = [Allow("'Principal':{'AWS':'urn:scoped-user:7:ci'},'Action':['s3:PutObject']," + Objects)] };
        yield return new("a level beside a policy about others", sobject, [], Ask(principal: sub, level: BaseAccess.Granted)) { Resource = [Deny("'Principal':{'AWS':'urn:scoped-user:7:ci'},'Action':['s3:PutObject']," + Objects)] };
        yield return new("a level alone", sobject, [], Ask(principal: sub, level: BaseAccess.Granted));

        var ceph = PolicyDialect.CephRgw16;
        var user = RequestPrincipal.FromArn("arn:aws:iam:::user/u1");
        string Bucket(string effect, string rest) => "{'Effect':'" + effect + "','Principal':{'AWS':['arn:aws:iam:::user/u1']}," + rest + "}";
        yield return new("all actions but others on a gateway", ceph, [], Ask(principal: user)) { Resource = [Bucket("Allow", "'NotAction':['s3:PutObject']," + Objects)] };
        yield return new("a pattern that a gateway gives up", ceph, [], Ask(resource: "arn:aws:s3:::b/aab", principal: user)) { Resource = [Bucket("Allow", Get + ",'Resource':['arn:aws:s3:::b/*ab']")] };
        yield return new("the owner on a gateway", ceph, [], Ask(principal: user, isOwner: true)) { Resource = [Bucket("Deny", "'Action':['s3:PutObject']," + Objects)] };
        yield return new("no effect on a gateway", ceph, [], Ask(principal: user)) { Resource = ["{'Principal':{'AWS':['arn:aws:iam:::user/u1']}," + Get + "," + Objects + "}"] };
        yield return new("no action, resource or principal on a gateway", ceph, [], Ask(principal: user)) { Resource = [Bucket("Allow", Objects), Bucket("Allow", Get), "{'Effect':'Allow'," + Get + "," + Objects + "}"] };
        yield return new("an instant that a gateway holds otherwise", ceph, [], Ask(principal: user, context: Context("aws:CurrentTime=2027-01-01T00:00:00Z"))) { Resource = [Bucket("Allow", Get + "," + Objects + ",'Condition':{'DateLessThan':{'aws:CurrentTime':'2026-01-01T00:00:00Z'}}")] };
        yield return new("a key that hangs on the operation", ceph, [], Ask("s3:ListBucket", "arn:aws:s3:::b", user)) { Resource = [Bucket("Allow", "'Action':['s3:ListBucket'],'Resource':['*'],'Condition':{'NumericEquals':{'s3:max-keys':'1000'}}")] };
        yield return new("a key in another letter case on a gateway", ceph, [], Ask(principal: user, context: Context("aws:SourceIp=10.0.0.1"))) { Resource = [Bucket("Allow", Get + "," + Objects + ",'Condition':{'IpAddress':{'aws:sourceip':'10.0.0.0/8'}}")] };
        yield return new("a key that a gateway sets otherwise", ceph, [], Ask(principal: user, context: Context("aws:SecureTransport=false"))) { Resource = [Bucket("Allow", Get + "," + Objects + ",'Condition':{'Bool':{'aws:SecureTransport':'false'}}")] };
        yield return new("null on a gateway", ceph, [], Ask(principal: user, context: Context("s3:ExistingObjectTag/a=1"))) { Resource = [Bucket("Allow", Get + "," + Objects + ",'Condition':{'Null':{'s3:ExistingObjectTag/a':'false'}}")] };
        yield return new("any not of several on a gateway", ceph, [], Ask(principal: user, context: Context("aws:Referer=x"))) { Resource = [Bucket("Allow", Get + "," + Objects + ",'Condition':{'StringNotEquals':{'aws:Referer':['x','x']}}")] };
        yield return new("an absent key under a negation on a gateway", ceph, [], Ask(principal: user)) { Resource = [Bucket("Allow", Get + "," + Objects + ",'Condition':{'StringNotEquals':{'aws:Referer':'x'}}")] };
    }

    private static string Allow(string rest) => "{'Effect':'Allow'," + rest + "}";

    private static string Deny(string rest) => "{'Effect':'Deny'," + rest + "}";

    private static PolicyRequest Ask(string action = "s3:GetObject", string resource = "arn:aws:s3:::b/a", RequestPrincipal? principal = null, string? account = null, RequestContext? context = null, BaseAccess level = BaseAccess.None, bool isOwner = false) =>
        new(principal ?? Ann, action, resource, context) { ResourceAccount = account, BaseAccess = level, IsOwner = isOwner };

    private static string Shown(Case one)
    {
        var texts = new[] { one.Identity, one.Resource, one.Session }.Select(statements => "{\"Version\":\"2012-10-17\",\"Statement\":[" + string.Join(",", statements).Replace('\'', '"') + "]}").ToArray();
        var documents = texts.Select(text => PolicyParser.Parse(text).Document!).ToArray();
        var used = new[] { one.Identity, one.Resource, one.Session }.Select((statements, at) => statements.Length > 0 ? new[] { documents[at] } : null).ToArray();
        var policies = CompiledPolicies.Compile(one.Dialect, used[0], used[1], used[2]);
        var explanation = policies.Explain(one.Request);
        var source = policies.Policies.Select(policy => texts[Array.IndexOf(documents, policy.Document)]).ToArray();

        var shown = new StringBuilder();
        shown.Append(one.Name).Append(" (").Append(one.Dialect.Name).Append(")\n  ").Append(explanation).Append('\n');
        if (explanation.Deciding is { } deciding)
            shown.Append("  decided by policy ").Append(deciding.PolicyIndex).Append(", statement ").Append(deciding.StatementIndex).Append(", ").Append(explanation.Reason.Span.Length).Append(" characters\n");
        foreach (var statement in explanation.Statements)
        {
            shown.Append("  ").Append(statement.Match).Append(": ").Append(statement).Append('\n');
            var span = statement.Reason.Span;
            if (statement.Element is not null)
                shown.Append("    ").Append(statement.Element).Append(statement.ConditionIndex < 0 ? "" : " " + statement.ConditionIndex).Append(" at ").Append(source[statement.PolicyIndex].AsSpan(span.Start, span.Length)).Append('\n');
        }

        return shown.Append('\n').ToString();
    }

    private sealed record Case(string Name, PolicyDialect Dialect, string[] Identity, PolicyRequest Request)
    {
        public string[] Resource { get; init; } = [];

        public string[] Session { get; init; } = [];
    }
}
