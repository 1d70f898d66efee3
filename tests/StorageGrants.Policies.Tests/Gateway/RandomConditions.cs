using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace StorageGrants.Policies.Tests.Gateway;

/// <summary>Draws <c>Condition</c> blocks.</summary>
internal sealed class RandomConditions
{
    private static readonly string[] TextTests = { "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike" };
    private static readonly string[] NumberTests = { "NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals" };
    private static readonly string[] DateTests = { "DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals" };

    private readonly Random _random;

    public RandomConditions(Random random) => _random = random;

    public JsonObject Next(RandomOperation operation, IReadOnlyDictionary<string, string> context)
    {
        var block = new JsonObject();
        for (var i = Chance(70) ? 1 : 2; i > 0; i--)
        {
            var (test, key, values) = One(operation, context);
            if (!block.ContainsKey(test))
                block[test] = new JsonObject { [key] = values };
        }

        return block;
    }

    private (string Test, string Key, JsonNode Values) One(RandomOperation operation, IReadOnlyDictionary<string, string> context)
    {
        switch (_random.Next(operation.IsList || operation.Name == "PutObject" ? 9 : 6))
        {
            case 0:
                return (IfExists(Pick("IpAddress", "IpAddress", "NotIpAddress")), "aws:SourceIp", Many(Range));
            case 1:
                return (IfExists(Pick(DateTests)), Pick("aws:CurrentTime", "aws:EpochTime"), Many(Date));
            case 2:
                return ("Null", Pick("aws:SourceIp", "aws:Referer", "aws:username", "aws:SecureTransport", "s3:prefix", "s3:max-keys", "aws:PrincipalType"), Pick("true", "false"));
            case 3:
                return (IfExists("Bool"), "aws:SecureTransport", Pick("true", "false", "True", "yes", "0"));
            case 4:
                return (IfExists(Pick(TextTests)), Pick("aws:username", "aws:PrincipalType", "AWS:username"), Many(() => Pick("bob", "b*", "BOB", "carol", "User", "anonymous", "*", "?ob")));
            case 5:
                return (IfExists(Pick(TextTests)), "aws:Referer", Chance(15) ? "${aws:username}" : Many(() => Pick("http://www.example.com/*", "bob", "", "b?b", "*", "*x", "*.com*", "HTTP://WWW.EXAMPLE.COM/X")));
            default:
                return operation.IsList ? OfList(context) : OfUpload();
        }
    }

    private (string Test, string Key, JsonNode Values) OfList(IReadOnlyDictionary<string, string> context)
    {
        switch (_random.Next(4))
        {
            case 0:
                return (IfExists(Pick(NumberTests)), "s3:max-keys", Many(() => Pick("10", "9", "1e1", "ten", " 10", "0xA", "500", "1000")));
            case 1:
                return (IfExists(Pick(TextTests)), "s3:delimiter", Pick("/", ",", "*"));
            case 2:
                return (IfExists(Pick("ForAllValues:", "ForAnyValue:") + Pick("StringEquals", "StringLike", "StringEqualsIgnoreCase")), "s3:prefix", Many(Prefix));
            default:
                return (IfExists(Pick(TextTests)), Pick("s3:prefix", "s3:prefix", "S3:prefix"), Many(Prefix));
        }
    }

    private (string Test, string Key, JsonNode Values) OfUpload() => _random.Next(3) switch
    {
        0 => ("Null", Pick("s3:x-amz-acl", "s3:RequestObjectTag/env", "s3:RequestObjectTagKeys", "s3:x-amz-server-side-encryption"), Pick("true", "false")),
        1 => (IfExists(Pick(TextTests)), "s3:x-amz-acl", Many(() => Pick("private", "public-read", "public*", "", "PRIVATE"))),
        _ => (IfExists(Pick(TextTests)), Pick("s3:RequestObjectTag/env", "s3:RequestObjectTag/Env"), Many(() => Pick("prod", "dev", "p*"))),
    };

    private string Range() => Pick(
        "203.0.113.0/24", "203.0.113.9", "203.0.113.77/28", "10.0.0.0/8", "0.0.0.0/0", "198.51.100.0/31", "2001:db8::/32", "::/0", "::/96", "nonsense", "203.0.113.0/33");

    private string Date() => Pick(
        "2099-01-01T00:00:00Z", "2020-01-01T00:00:00Z", "2099-01-01", "2020-01-01", "2099-01-01T00:00:00+02:00", "4070908800", "1577836800", "soon", "2020-01-01T00:00Z", "2099-01");

    private string Prefix() => Pick("home/", "home/*", "home/bob/", "HOME/", "a", "", "*o*b*", "hom?/*", "*/");

    private string IfExists(string test) => Chance(20) ? test + "IfExists" : test;

    private JsonNode Many(Func<string> one) => Chance(65) ? one() : new JsonArray(one(), one());

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(params IReadOnlyList<string> items) => items[_random.Next(items.Count)];
}
