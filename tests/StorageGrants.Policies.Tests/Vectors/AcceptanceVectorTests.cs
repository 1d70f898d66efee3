using System.IO;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>Which documents a RADOS Gateway 16.2.15 stored, and which it refused.</summary>
public sealed class AcceptanceVectorTests
{
    [Fact]
    public void The_gateway_stores_and_refuses_what_the_dialect_says()
    {
        var records = DocumentRecords.Read(Path.Combine(DocumentRecords.Folder, "radosgw.jsonl")).Where(record => record.Get("policy") is { Kind: not JsonKind.Null }).ToList();
        var refused = records.Where(record => record.GetString("expected") == "InvalidPolicy").Select(record => record.GetString("id")!).ToList();
        var predicted = records
            .Where(record => !PolicyDialect.CephRgw16.IsAccepted(DocumentRecords.Parse(record.Get("policy")!), PolicyKind.Resource))
            .Select(record => record.GetString("id")!)
            .ToList();

        Assert.Equal(16, refused.Count);
        Assert.Equal(refused, predicted);
    }
}
