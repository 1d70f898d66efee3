using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace StorageGrants.Schemas.Tests;

/// <summary>The files under /schemas, and the data of these tests, as the build copied them.</summary>
internal static class SchemaFiles
{
    public const string RolesMeta = "meta/roles.meta.json";
    public const string OpenApiMeta = "meta/openapi.meta.json";
    public const string PolicyDialectMeta = "meta/policy-dialect.meta.json";
    public const string TigrisRoles = "tigris/roles.schema.json";
    public const string TigrisPartner = "tigris/partner.openapi.json";

    public const string StorageGridPolicies = "policies/storagegrid.json";

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "schemas");

    /// <summary>Every schema file, as a path below /schemas.</summary>
    public static IReadOnlyList<string> Names { get; } = Directory
        .EnumerateFiles(Root, "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .ToArray();

    public static string ReadText(string name) => File.ReadAllText(Path.Combine(Root, name));

    public static JObject Read(string name) => (JObject)Parse(ReadText(name));

    public static string ReadDataText(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", name));

    public static JToken ReadData(string name) => Parse(ReadDataText(name));

    /// <summary>The meta-schema a file names in <c>$schema</c>, as a path below /schemas; null for the meta-schemas themselves.</summary>
    public static string? MetaOf(string name)
    {
        var schema = (string?)Read(name)["$schema"];
        if (schema is null || schema.StartsWith("http", StringComparison.Ordinal))
            return null;
        var path = Path.GetFullPath(Path.Combine(Root, Path.GetDirectoryName(name)!, schema));
        return Path.GetRelativePath(Root, path).Replace('\\', '/');
    }

    // Dates stay text, and a member written twice is an error instead of a silent choice.
    private static JToken Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
    }
}
