using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using StorageGrants.Evaluation.Tests.Organizations;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Cases;

/// <summary>What a RADOS Gateway 16.2.15 answered to sub-users of every level beside bucket policies and ACLs.</summary>
public class GatewayVectorTests
{
    /// <summary>P1 tells of a policy that could not be set, so nothing was measured.</summary>
    private static readonly string[] Excluded = ["P1"];

    private static readonly JsonElement[] Vectors =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "radosgw-combos.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    public static IEnumerable<TheoryDataRow<string>> Ids => Vectors
        .Select(vector => vector.GetProperty("id").GetString()!)
        .Except(Excluded)
        .Select(id => new TheoryDataRow<string>(id).WithTestDisplayName("radosgw-combos: " + id));

    [Fact]
    public void All_but_the_excluded_one_are_here() => Assert.Equal(Vectors.Length - Excluded.Length, Ids.Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Agrees_with_the_gateway(string id)
    {
        var vector = Vectors.Single(item => item.GetProperty("id").GetString() == id);
        var title = vector.GetProperty("title").GetString()!;
        var bucket = title.Contains("ACL FULL_CONTROL", StringComparison.Ordinal) ? "acl"
            : title.Contains("ACL public-read-write", StringComparison.Ordinal) ? "public-write"
            : "vectors";
        var policy = vector.GetProperty("policy");
        var statements = policy.ValueKind == JsonValueKind.Null
            ? []
            : policy.EnumerateArray().Select(statement => statement.GetRawText().Replace("BUCKET", bucket, StringComparison.Ordinal)).ToArray();
        var evaluator = AccessModel.For(RoleCatalog.CephRgw, "16").Compile(CephRgwData.With(("vectors", statements)));

        foreach (var result in vector.GetProperty("result").EnumerateObject())
        {
            var decision = evaluator.Explain(new AccessRequest(result.Name, vector.GetProperty("op").GetString()!, bucket, "object"));
            Assert.True(result.Value.GetString() == decision.Effect.ToString().ToLowerInvariant(), $"{id}, {result.Name}: {decision}");
            Assert.Equal(Evidence.Measured, decision.Evidence);
        }
    }
}
