using System.IO;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>Which documents a RADOS Gateway 16.2.15 stored, and which it refused.</summary>
public sealed class AcceptanceVectorTests
{
    [Theory]
    [InlineData("radosgw.jsonl", 16)]
    [InlineData("radosgw-more.jsonl", 27)]
    public void The_gateway_stores_and_refuses_what_the_dialect_says(string file, int count)
    {
        var listed = VectorFiles.ReadIds("documents.txt");
        var records = VectorFiles.Read(Path.Combine(VectorFiles.Folder, file));
        var refused = records.Where(record => record.GetString("expected") == "InvalidPolicy").Select(record => record.GetString("id")!).ToList();
        var predicted = records.Where(record => !IsAccepted(record)).Select(record => record.GetString("id")!).ToList();

        Assert.Equal(count, refused.Count);
        Assert.Equal(refused.Where(id => !listed.ContainsKey(id)), predicted);
    }

    private static bool IsAccepted(JsonValue record) =>
        IsAccepted(record.Get("policy"), PolicyKind.Resource) && IsAccepted(record.Get("identityPolicy"), PolicyKind.Identity);

    private static bool IsAccepted(JsonValue? policy, PolicyKind kind) => policy?.Kind switch
    {
        null or JsonKind.Null => true,
        JsonKind.String => PolicyDialect.CephRgw16.IsAccepted(PolicyParser.Parse(policy.Text), kind),
        _ => PolicyDialect.CephRgw16.IsAccepted(PolicyParser.Parse(policy), kind),
    };
}
