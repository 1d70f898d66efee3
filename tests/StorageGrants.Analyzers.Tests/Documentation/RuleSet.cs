using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using StorageGrants.Access.Rules;
using StorageGrants.Access.Schemas;
using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.Analyzers.Tests.Documentation;

/// <summary>Every rule there is, and the files of the repository that are made from them.</summary>
internal static class RuleSet
{
    public static IReadOnlyList<RuleDescriptor> All { get; } =
        [.. Descriptors.Rules.Append(SchemaRules.CompilerTooOld).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Whether files that are made from the rules are written anew instead of compared.</summary>
    public static bool Updates => Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1";

    public static string Root { get; } =
        typeof(RuleSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static RuleDescriptor Find(string id) => All.Single(rule => rule.Id == id);

    /// <summary>The text of a file of the repository, after it was written anew if that was asked for.</summary>
    public static string ReadOrUpdate(string path, Func<string, string> write)
    {
        var full = Path.Combine(Root, path);
        var text = File.Exists(full) ? Read(full) : "";
        if (!Updates || write(text) is not { } made || made == text)
            return text;
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, made);
        return made;
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
