using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace StorageGrants.Policies.Tests.Gateway;

/// <summary>
/// Draws policies and requests that meet: most parts of a statement are taken from those that fit the request, so that the
/// answer hangs on the finer points. The same seed gives the same cases.
/// </summary>
internal sealed class RandomCases
{
    private static readonly string[] Keys = { "a.txt", "a.b.txt", "home/bob/x.txt", "home/alice/x.txt", "a/c/c.txt", "é.txt", "x?y" };
    private static readonly string?[] Callers = { "bob", "bob", "bob", "carol", "alice", null };

    private readonly Random _random;

    public RandomCases(int seed) => _random = new Random(seed);

    public RandomCase Next(string bucket)
    {
        var operation = Pick(RandomOperation.All);
        var key = Pick(Keys);
        var caller = Pick(Callers);
        var (query, headers, context) = Request(operation, caller);
        var statements = new JsonArray();
        for (var i = _random.Next(1, 5); i > 0; i--)
            statements.Add(Statement(bucket, operation, key, context));
        var policy = new JsonObject { ["Version"] = Chance(90) ? "2012-10-17" : "2008-10-17", ["Statement"] = statements };
        return new RandomCase(policy.ToJsonString(), caller, operation, key, query, headers, context);
    }

    private (Dictionary<string, string> Query, Dictionary<string, string> Headers, Dictionary<string, string> Context) Request(RandomOperation operation, string? caller)
    {
        var query = new Dictionary<string, string>();
        var headers = new Dictionary<string, string>();
        var context = new Dictionary<string, string> { ["aws:SecureTransport"] = "false" };
        if (operation.Query is { } name)
            query[name] = name == "list-type" ? "2" : "";
        if (caller is not null)
            context["aws:username"] = caller;
        if (Chance(70))
            headers["x-forwarded-for"] = context["aws:SourceIp"] = Pick("203.0.113.9", "198.51.100.1", "10.1.2.3", "2001:db8::7", "::203.0.113.9");
        if (Chance(50))
            headers["referer"] = context["aws:Referer"] = Pick("http://www.example.com/x", "bob", "", "10");
        if (Chance(30))
        {
            headers["x-forwarded-proto"] = "https";
            context["aws:SecureTransport"] = "true";
        }

        if (operation.IsList)
        {
            Maybe(query, context, "prefix", Pick("home/", "home/bob/", "a", ""));
            Maybe(query, context, "delimiter", Pick("/", ","));
            Maybe(query, context, "max-keys", Pick("10", "9", "100"));
        }

        if (operation.Name == "PutObject")
        {
            if (Chance(50))
                headers["x-amz-acl"] = context["s3:x-amz-acl"] = Pick("private", "public-read");
            if (Chance(40))
            {
                headers["x-amz-tagging"] = "env=prod";
                context["s3:RequestObjectTag/env"] = "prod";
            }
        }

        return (query, headers, context);
    }

    private void Maybe(Dictionary<string, string> query, Dictionary<string, string> context, string name, string value)
    {
        if (Chance(50))
            query[name] = context["s3:" + name] = value;
    }

    private JsonObject Statement(string bucket, RandomOperation operation, string key, Dictionary<string, string> context)
    {
        var statement = new JsonObject();
        if (Chance(97))
            statement["Effect"] = Chance(68) ? "Allow" : "Deny";
        if (Chance(85))
            statement["Principal"] = Principals();
        else
            statement["NotPrincipal"] = new JsonObject { ["AWS"] = User(Pick("bob", "alice", "carol")) };
        if (Chance(90))
            statement["Action"] = Many(() => Action(operation));
        if (Chance(12))
            statement["NotAction"] = Many(() => Action(operation));
        if (Chance(90))
            statement["Resource"] = Many(() => Resource(bucket, operation, key));
        if (Chance(12))
            statement["NotResource"] = Many(() => Resource(bucket, operation, key));
        if (Chance(60))
            statement["Condition"] = new RandomConditions(_random).Next(operation, context);
        return statement;
    }

    private JsonNode Principals() => _random.Next(7) switch
    {
        0 or 1 => "*",
        2 => new JsonObject { ["AWS"] = "*" },
        3 => new JsonObject { ["AWS"] = new JsonArray("arn:aws:iam:::root") },
        4 => new JsonObject { ["AWS"] = new JsonArray(User("alice"), User("bob")) },
        5 => new JsonObject { ["AWS"] = new JsonArray(User("bob:*")) },
        _ => new JsonObject { ["AWS"] = User(Pick("bob", "carol", "anonymous")) },
    };

    private string Action(RandomOperation operation) => _random.Next(8) switch
    {
        0 or 1 or 2 => operation.Action,
        3 => "s3:*",
        4 => operation.Action[..^3] + "*",
        5 => "s3:*" + operation.Action[^4..],
        6 => Pick("s3:Get*", "s3:List*", "s3:*Object", "s3:?etObject", "s3:*t*", "s3:Get*t", "*"),
        _ => Pick(RandomOperation.All).Action.ToLowerInvariant(),
    };

    private string Resource(string bucket, RandomOperation operation, string key)
    {
        var root = "arn:aws:s3:::" + bucket;
        if (!operation.OnObject && Chance(70))
            return Pick(root, root, root + "*", "arn:aws:s3:::*", "arn:aws:s3:::?" + bucket[1..]);
        return root + "/" + _random.Next(10) switch
        {
            0 or 1 or 2 => "*",
            3 => key,
            4 => "*." + key[(key.LastIndexOf('.') + 1)..],
            5 => key[..1] + "*",
            6 => "*" + key[Math.Max(0, key.Length - 5)..],
            7 => key.Replace('a', '?').Replace('.', '?'),
            8 => Pick("*/c.txt", "home/*", "**", "*?", "*b*txt", "?.txt", "??.txt", "a*.txt", "*/x.*"),
            _ => key[..2] + "*" + key[^2..],
        };
    }

    private JsonNode Many(Func<string> one) => Chance(75) ? one() : new JsonArray(one(), one());

    private static string User(string name) => "arn:aws:iam:::user/" + name;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
