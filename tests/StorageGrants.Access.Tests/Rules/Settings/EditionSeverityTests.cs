using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules.Settings;

/// <summary>One finding for several editions, on role files of other editions than ours: what is refused in all of them is an error.</summary>
public class EditionSeverityTests
{
    // Of each edition: whether the role is for the wildcard alone, which SGR1005 calls an error, or for buckets as well.
    [Theory]
    [InlineData("a=refused", null, "Error (edition a)")]
    [InlineData("a=refused b=refused", null, "Error ")]
    [InlineData("a=refused b=allowed", null, "Warning (edition a)")]
    [InlineData("a=allowed b=refused", null, "Warning (edition b)")]
    [InlineData("a=refused b=allowed c=refused", null, "Warning (edition a, c)")]
    [InlineData("a=allowed b=refused c=allowed", null, "Warning (edition b)")]
    [InlineData("a=allowed b=allowed", null, "Info ")]
    [InlineData("a=refused b=allowed", "a", "Error (edition a)")]
    [InlineData("a=refused b=allowed", "b", "Info (edition b)")]
    [InlineData("a=refused b=refused", "c", null)]
    [InlineData("refused", null, "Error ")]
    [InlineData("allowed", null, "Info ")]
    public void What_holds_in_all_editions_counts(string editions, string? chosen, string? expected)
    {
        const string Request = """{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "logs", "role": "Admin" } ] }""";
        var findings = new GrantFileLinter([With(editions)], new GrantRuleOptions(chosen, false)).Check(Request).Findings.Where(finding => finding.Rule.Id == "SGR1005");
        Assert.Equal(expected, findings.Select(finding => finding.Severity + " " + SuffixOf(finding.Message)).SingleOrDefault());
    }

    // What stands behind the reason of the finding and before the advice.
    private static string SuffixOf(string message)
    {
        var clause = message[..message.IndexOf(';', StringComparison.Ordinal)];
        var reason = clause.Contains("alone", StringComparison.Ordinal) ? "alone" : "no policy limits it";
        return clause[(clause.IndexOf(reason, StringComparison.Ordinal) + reason.Length)..].TrimStart();
    }

    private static RoleCatalog With(string editions)
    {
        var root = typeof(EditionSeverityTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "schemas", "tigris", "roles.schema.json")))!.AsObject();
        var named = editions.Split(' ').Select(one => one.Split('=')).Where(one => one.Length == 2).ToArray();
        schema["x-editions"] = new JsonArray([.. named.Select(one => JsonValue.Create(one[0]))]);
        schema.Remove("x-access");
        foreach (var set in schema["definitions"]!.AsObject().Select(definition => definition.Value!["x-roles"]).OfType<JsonObject>())
        {
            foreach (var role in set.Select(role => role.Value!.AsObject()))
            {
                role.Remove("editions");
                role.Remove("since");
            }
        }

        foreach (var operation in schema["x-operations"]!.AsObject())
            operation.Value!.AsObject().Remove("since");
        var admin = schema["definitions"]!["BucketRole"]!["x-roles"]!["Admin"]!.AsObject();
        admin["scopes"] = ScopesOf(editions);
        admin["editions"] = new JsonObject(named.Select(one => System.Collections.Generic.KeyValuePair.Create(one[0], (JsonNode?)new JsonObject { ["scopes"] = ScopesOf(one[1]) })));
        return RoleCatalog.Parse(schema.ToJsonString()).Catalog!;
    }

    private static JsonArray ScopesOf(string answer) => answer == "refused" ? ["wildcard"] : ["bucket", "wildcard"];
}
