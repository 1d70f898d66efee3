using System;
using System.IO;

namespace StorageGrants.Generators.Tests.Harness;

/// <summary>Recorded output. UPDATE_GOLDEN=1 writes it anew.</summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(FindFolder(), "Golden");

    public static void Assert(string name, string text)
    {
        var file = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, text);
        }

        Xunit.Assert.Equal(File.ReadAllText(file), text);
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "StorageGrants.Generators.Tests")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "StorageGrants.Generators.Tests");
    }
}
