using System;
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

    // Requests bring to a decision what no policy made up for a test does: absent keys, defaults of the engine, texts nobody can read.
    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_measured_request_allocates_nothing(string dialect)
    {
        var asked = new List<(CompiledPolicies Policies, PolicyRequest Request)>();
        foreach (var file in new[] { "radosgw", "radosgw-more" })
        {
            foreach (var record in VectorFiles.Read(Path.Combine(VectorFiles.Folder, file + ".jsonl")))
                asked.Add((Compile(record, PolicyDialect.Find(dialect)!), Request(record)));
        }

        var allocated = new long[asked.Count];
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < allocated.Length; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                asked[i].Policies.Evaluate(asked[i].Request);
                allocated[i] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        Assert.Equal(824, asked.Count);
        Assert.All(allocated, bytes => Assert.Equal(0, bytes));
    }

    public static TheoryData<string> Dialects() => new(PolicyDialect.All.Select(dialect => dialect.Name));

    private static string Answer(JsonValue record)
    {
        if (!IsAccepted(Bucket(record), PolicyKind.Resource) || !IsAccepted(User(record), PolicyKind.Identity))
            return "InvalidPolicy";

        var compiled = Compile(record, PolicyDialect.CephRgw16);
        var request = Request(record);
        var decision = compiled.Evaluate(request);
        Assert.Equal(decision, compiled.Explain(request).Decision);
        return decision.Effect.ToString();
    }

    private static CompiledPolicies Compile(JsonValue record, PolicyDialect dialect) =>
        CompiledPolicies.Compile(dialect, Documents(User(record)), Documents(Bucket(record)));

    private static PolicyParseResult? Bucket(JsonValue record) => RecordedRequest.Policy(record.Get("policy"));

    private static PolicyParseResult? User(JsonValue record) => RecordedRequest.Policy(record.Get("identityPolicy"));

    private static PolicyRequest Request(JsonValue record) => new(
        record.GetString("principal") is { } arn ? RequestPrincipal.FromArn(arn) : RequestPrincipal.Anonymous,
        record.GetString("action")!,
        record.GetString("resource")!,
        RecordedRequest.WithTime(RecordedRequest.Context(record.Get("context"))))
    {
        Operation = record.GetString("request"),
        IsOwner = record.GetBoolean("owner") ?? false,
    };

    private static bool IsAccepted(PolicyParseResult? policy, PolicyKind kind) => policy is null || PolicyDialect.CephRgw16.IsAccepted(policy, kind);

    private static IEnumerable<PolicyDocument> Documents(PolicyParseResult? policy) =>
        policy?.Document is { } document ? new[] { document } : Enumerable.Empty<PolicyDocument>();

    private static string Reply(JsonValue record) =>
        record.GetString("expected") + ", status " + record.Get("http")?.Get("status")?.Text + " " + record.Get("http")?.GetString("code");
}
