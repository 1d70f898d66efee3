using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using StorageGrants.Access.Json;
using Xunit;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>The files of tests/Vectors and of the folder that STORAGEGRANTS_VECTORS names: one JSON object a line.</summary>
internal static class VectorFiles
{
    public static string Folder { get; } = Path.Combine(
        typeof(VectorFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "tests",
        "Vectors");

    /// <summary>The folder of published suites, or null when none is named.</summary>
    public static string? Published => Environment.GetEnvironmentVariable("STORAGEGRANTS_VECTORS") is { Length: > 0 } folder ? folder : null;

    public static IReadOnlyList<JsonValue> Read(string path)
    {
        var records = new List<JsonValue>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > 0)
                records.Add(JsonParser.Parse(line).Root ?? throw new InvalidDataException(path + ": line " + (records.Count + 1) + " is no JSON"));
        }

        return records;
    }

    /// <summary>The ids of a list, each with the reason that follows it.</summary>
    public static IReadOnlyDictionary<string, string> ReadIds(string name)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Folder, "exclusions", name)))
        {
            var space = line.IndexOf(' ');
            if (line.Length == 0 || line[0] == '#')
                continue;
            Assert.True(space > 0 && line.Substring(space).Trim().Length > 0, name + ": '" + line + "' has no reason");
            ids.Add(line.Substring(0, space), line.Substring(space).Trim());
        }

        return ids;
    }

    public static void Report(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}
