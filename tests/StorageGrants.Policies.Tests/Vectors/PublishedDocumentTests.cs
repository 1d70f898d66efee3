using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>Documents of published suites, which stay outside the repository: each is taken or refused as its suite says.</summary>
public sealed class PublishedDocumentTests
{
    // Where another engine has rules of its own, the reference says otherwise.
    private static readonly Dictionary<string, string> Excluded = new(StringComparer.Ordinal)
    {
        ["seaweedfs/weed/s3api/policy_engine/engine_test.go#TestPolicyValidation/0"] = "that engine takes bucket policies without Principal",
        ["seaweedfs/weed/s3api/policy_engine/engine_test.go#TestPolicyValidation/1"] = "that engine takes bucket policies without Principal",
        ["seaweedfs/weed/s3api/policy_engine/engine_test.go#TestPolicyValidation/2"] = "that engine has no version 2008-10-17",
    };

    [Fact]
    public void Documents_are_taken_or_refused_as_their_suite_says()
    {
        Assert.SkipUnless(DocumentRecords.Published is not null, "STORAGEGRANTS_VECTORS names no folder of published suites");
        var records = DocumentRecords.ReadPublished("validate");
        Assert.NotEmpty(records);

        var wrong = records
            .Where(record => !Excluded.ContainsKey(record.GetString("id")!))
            .Where(record => PolicyDialect.AwsS3.IsAccepted(DocumentRecords.Parse(record.Get("document")!), KindOf(record)) != (record.GetString("expected") == "valid"))
            .Select(record => record.GetString("id"));
        Assert.Empty(wrong);
        Assert.Subset(records.Select(record => record.GetString("id")!).ToHashSet(), Excluded.Keys.ToHashSet());
    }

    [Fact]
    public void Published_examples_are_read_without_a_finding_for_which_they_would_be_refused()
    {
        Assert.SkipUnless(DocumentRecords.Published is not null, "STORAGEGRANTS_VECTORS names no folder of published suites");
        var records = DocumentRecords.ReadPublished("corpus");
        Assert.NotEmpty(records);

        var findings = from record in records
                       let result = DocumentRecords.Parse(record.Get("document")!)
                       let kind = result.Document?.Statements.Any(statement => statement.Principal is not null || statement.NotPrincipal is not null) == true ? PolicyKind.Resource : PolicyKind.Identity
                       from problem in PolicyDialect.AwsS3.Validate(result, kind)
                       where problem.IsRefused
                       select record.GetString("id") + ": " + problem;
        Assert.Empty(findings);
        Assert.All(records, record => Assert.True(RoundTrips(record.Get("document")!), record.GetString("id")));
    }

    private static PolicyKind KindOf(JsonValue record) => record.GetString("documentType") == "identity" ? PolicyKind.Identity : PolicyKind.Resource;

    private static bool RoundTrips(JsonValue value)
    {
        var document = PolicyParser.Parse(value).Document!;
        return document.Equals(PolicyParser.Parse(PolicyWriter.Write(document)).Document);
    }
}
