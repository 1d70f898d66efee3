using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>Records about whether a document is taken: one JSON object a line.</summary>
internal static class DocumentRecords
{
    /// <summary>The folder of recorded cases in the repository.</summary>
    public static string Folder { get; } = Path.Combine(
        typeof(DocumentRecords).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "tests",
        "Vectors");

    /// <summary>The folder of published suites, or null when none is named.</summary>
    public static string? Published => Environment.GetEnvironmentVariable("STORAGEGRANTS_VECTORS") is { Length: > 0 } folder ? folder : null;

    public static IEnumerable<JsonValue> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonParser.Parse(line).Root ?? throw new InvalidDataException(path + " holds a line that is no JSON"));

    /// <summary>Records of a kind in every file of the published folder.</summary>
    public static IReadOnlyList<JsonValue> ReadPublished(string kind) => Directory
        .EnumerateFiles(Published!, "*.jsonl")
        .Order(StringComparer.Ordinal)
        .SelectMany(Read)
        .Where(record => record.GetString("kind") == kind)
        .ToList();

    /// <summary>A document of a record: JSON as it stands, or the text of something that is no JSON.</summary>
    public static PolicyParseResult Parse(JsonValue document) =>
        document.Kind == JsonKind.String ? PolicyParser.Parse(document.Text) : PolicyParser.Parse(document);
}
