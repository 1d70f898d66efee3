using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>What a RADOS Gateway 16.2.15 answered, case by case.</summary>
public sealed class GatewayVectorTests
{
    [Theory]
    [InlineData("radosgw", 240, 236)]
    [InlineData("radosgw-more", 584, 569)]
    public void Answers_as_the_gateway_did_but_for_the_listed_cases(string file, int count, int atLeast)
    {
        var records = VectorFiles.Read(Path.Combine(VectorFiles.Folder, file + ".jsonl"));
        var listed = VectorFiles.ReadIds(file + ".txt");
        var differing = records.Where(record => Answer(record) != record.GetString("expected")).ToList();

        VectorFiles.Report(file + ".jsonl: " + (count - differing.Count) + " of " + count + " agree");
        foreach (var record in differing)
            VectorFiles.Report("  " + record.GetString("id") + " (" + record.GetString("note") + "): engine " + Answer(record) + ", gateway " + Reply(record));

        Assert.Equal(count, records.Count);
        Assert.Equal(listed.Keys.Order(), differing.Select(record => record.GetString("id")!).Order());
        Assert.True(count - differing.Count >= atLeast);
    }

    private static string Answer(JsonValue record)
    {
        var dialect = PolicyDialect.CephRgw16;
        var bucket = RecordedRequest.Policy(record.Get("policy"));
        var user = RecordedRequest.Policy(record.Get("identityPolicy"));
        if (!IsAccepted(bucket, PolicyKind.Resource) || !IsAccepted(user, PolicyKind.Identity))
            return "InvalidPolicy";

        var compiled = CompiledPolicies.Compile(dialect, Documents(user), Documents(bucket));
        var request = new PolicyRequest(
            record.GetString("principal") is { } arn ? RequestPrincipal.FromArn(arn) : RequestPrincipal.Anonymous,
            record.GetString("action")!,
            record.GetString("resource")!,
            RecordedRequest.WithTime(RecordedRequest.Context(record.Get("context"))))
        {
            Operation = record.GetString("request"),
            IsOwner = record.GetBoolean("owner") ?? false,
        };
        var decision = compiled.Evaluate(request);
        Assert.Equal(decision, compiled.Explain(request).Decision);
        return decision.Effect.ToString();
    }

    private static bool IsAccepted(PolicyParseResult? policy, PolicyKind kind) => policy is null || PolicyDialect.CephRgw16.IsAccepted(policy, kind);

    private static IEnumerable<PolicyDocument> Documents(PolicyParseResult? policy) =>
        policy?.Document is { } document ? new[] { document } : Enumerable.Empty<PolicyDocument>();

    private static string Reply(JsonValue record) =>
        record.GetString("expected") + ", status " + record.Get("http")?.Get("status")?.Text + " " + record.Get("http")?.GetString("code");
}
