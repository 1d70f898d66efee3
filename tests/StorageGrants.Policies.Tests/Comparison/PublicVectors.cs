using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>The published cases that ask whether a policy is public.</summary>
internal sealed record PublicVectors(string Id, PolicyDocument Document, bool Expected)
{
    internal static IReadOnlyList<PublicVectors> Read(string folder) =>
    [
        .. from file in Directory.GetFiles(folder, "*.jsonl")
           from line in File.ReadLines(file)
           where line.Contains("\"is_policy_public\"")
           let json = JsonDocument.Parse(line).RootElement
           select new PublicVectors(
               json.GetProperty("id").GetString()!,
               PolicyParser.Parse(json.GetProperty("input").GetRawText()).Document!,
               json.GetProperty("expected").GetBoolean()),
    ];
}
