using System;
using System.Collections.Generic;

namespace StorageGrants.Generators.Parsing;

/// <summary>Paths of schema files, compared and combined without touching the disk.</summary>
internal static class FileAddress
{
    public static string Normalize(string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var kept = new List<string>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part == "." || (part.Length == 0 && i > 0))
                continue;
            if (part == ".." && kept.Count > 0 && kept[kept.Count - 1] is not ("" or ".."))
                kept.RemoveAt(kept.Count - 1);
            else
                kept.Add(part);
        }

        return string.Join("/", kept);
    }

    /// <summary>The address a relative reference of a file means.</summary>
    public static string Combine(string file, string relative)
    {
        if (relative.StartsWith("/", StringComparison.Ordinal))
            return Normalize(relative);

        var folder = file.Substring(0, file.LastIndexOf('/') + 1);
        return Normalize(folder + relative);
    }
}
