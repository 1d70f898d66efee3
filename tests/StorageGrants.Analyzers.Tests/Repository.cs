using System;
using System.IO;

namespace StorageGrants.Analyzers.Tests;

/// <summary>Where the files of this repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Sdk.sln")))
                return folder;
        }

        throw new InvalidOperationException("There is no Sdk.sln above " + start);
    }
}
