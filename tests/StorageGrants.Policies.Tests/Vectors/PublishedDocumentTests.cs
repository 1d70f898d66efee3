using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>Documents of published suites, which stay outside the repository: each is taken or refused as its suite says.</summary>
public sealed class PublishedDocumentTests
{
    [Fact]
    public void Documents_are_taken_or_refused_as_their_suite_says()
    {
        var excluded = VectorFiles.ReadIds("documents.txt");
        var records = Published("validate");

        var wrong = records
            .Where(record => !excluded.ContainsKey(record.GetString("id")!))
            .Where(record => PolicyDialect.AwsS3.IsAccepted(Parse(record), KindOf(record)) != (record.GetString("expected") == "valid"))
            .Select(record => record.GetString("id"));
        Assert.Empty(wrong);
        VectorFiles.Report(records.Count + " documents, " + records.Count(record => excluded.ContainsKey(record.GetString("id")!)) + " of them left out");
    }

    [Fact]
    public void Published_examples_are_read_without_a_finding_for_which_they_would_be_refused()
    {
        var records = Published("corpus");

        var findings = from record in records
                       let result = Parse(record)
                       let kind = result.Document?.Statements.Any(statement => statement.Principal is not null || statement.NotPrincipal is not null) == true ? PolicyKind.Resource : PolicyKind.Identity
                       from problem in PolicyDialect.AwsS3.Validate(result, kind)
                       where problem.IsRefused
                       select record.GetString("id") + ": " + problem;
        Assert.Empty(findings);
        Assert.All(records, record => Assert.True(RoundTrips(record.Get("document")!), record.GetString("id")));
    }

    private static List<JsonValue> Published(string kind)
    {
        Assert.SkipUnless(VectorFiles.Published is not null, "STORAGEGRANTS_VECTORS names no folder of published suites");
        var records = Directory.EnumerateFiles(VectorFiles.Published!, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(VectorFiles.Read).Where(record => record.GetString("kind") == kind).ToList();
        Assert.NotEmpty(records);
        return records;
    }

    // A text stands for a document that is no JSON.
    private static PolicyParseResult Parse(JsonValue record) =>
        record.Get("document")! is { Kind: JsonKind.String } text ? PolicyParser.Parse(text.Text) : PolicyParser.Parse(record.Get("document")!);

    private static PolicyKind KindOf(JsonValue record) => record.GetString("documentType") == "identity" ? PolicyKind.Identity : PolicyKind.Resource;

    private static bool RoundTrips(JsonValue value)
    {
        var document = PolicyParser.Parse(value).Document!;
        return document.Equals(PolicyParser.Parse(PolicyWriter.Write(document)).Document);
    }
}
