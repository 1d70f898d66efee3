using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;
using Xunit;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>Bucket policies against the levels of sub-users, as a RADOS Gateway 16.2.15 combined them.</summary>
public sealed class SubUserVectorTests
{
    private const string Refused = "policy AccessDenied";

    public static TheoryData<string> Cases() => new(Records().Select(record => record.GetString("id")!));

    [Fact]
    public void Every_case_is_there() => Assert.Equal(22, Records().Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Level_and_policy_give_what_the_gateway_gave(string id)
    {
        var record = Records().Single(candidate => candidate.GetString("id") == id);
        Assert.NotEmpty(record.Get("result")!.Properties);
        foreach (var result in record.Get("result")!.Properties)
            Assert.Equal((result.Name, result.Value.Text), (result.Name, Answer(record, result.Name)));
    }

    private static IReadOnlyList<JsonValue> Records() => VectorFiles.Read(Path.Combine(VectorFiles.Folder, "radosgw-combos.jsonl"));

    private static string Answer(JsonValue record, string credential)
    {
        var title = record.GetString("title")!;
        var policy = record.Get("policy") is { Kind: JsonKind.Array } statements ? Document(record, statements) : null;
        if (title.Contains("BlockPublicPolicy", StringComparison.Ordinal) && IsForEveryone(policy!))
            return Refused;

        var (user, level) = Split(credential);
        var operation = RoleCatalog.CephRgw.FindOperation(record.GetString("op")!)!;
        var covered = level is null || RoleCatalog.CephRgw.FindRoleSet("SubUserLevel")!.Permits(level == "none" ? "<none>" : level, operation.Name, "16") == Permission.Permitted;
        var owns = user == "u1";
        var granted = owns || title.Contains(" ACL ", StringComparison.Ordinal);
        var request = new PolicyRequest(
            RequestPrincipal.User("", user, level),
            Assert.Single(operation.PolicyActions),
            operation.On == "object" && !operation.Name.StartsWith("List", StringComparison.Ordinal) ? "arn:aws:s3:::bkt/key" : "arn:aws:s3:::bkt")
        {
            Operation = operation.Name,
            IsOwner = owns,
            BaseAccess = !granted ? BaseAccess.None : covered ? BaseAccess.Granted : BaseAccess.Refused,
        };
        var compiled = CompiledPolicies.Compile(PolicyDialect.CephRgw16, resource: policy is null ? null : new[] { policy });
        return compiled.Evaluate(request).Effect switch
        {
            Effect.Allow => "allow",
            Effect.Deny => "deny",
            _ => "undocumented",
        };
    }

    private static PolicyDocument Document(JsonValue record, JsonValue statements)
    {
        var line = File.ReadLines(Path.Combine(VectorFiles.Folder, "radosgw-combos.jsonl")).Single(text => JsonParser.Parse(text).Root!.GetString("id") == record.GetString("id"));
        var text = line.Substring(statements.Span.Start, statements.Span.Length).Replace("BUCKET", "bkt", StringComparison.Ordinal);
        return PolicyParser.Parse("{\"Version\":\"2012-10-17\",\"Statement\":" + text + "}").Document!;
    }

    private static bool IsForEveryone(PolicyDocument policy) => policy.Statements.Any(statement =>
        statement.Effect == PolicyEffect.Allow && statement.Conditions.Count == 0 && statement.Principal?.Items.Any(item => item.Value.Value == "*") == true);

    private static (string User, string? Level) Split(string credential)
    {
        var colon = credential.IndexOf(':');
        return colon < 0 ? (credential, null) : (credential.Substring(0, colon), credential.Substring(colon + 1));
    }
}
