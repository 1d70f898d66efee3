using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Spectre.Console;
using WhoMayDoWhat;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Samples;

/// <summary>The file is rewritten by a run with STORAGEGRANTS_UPDATE_GOLDEN=1.</summary>
public class WhoMayDoWhatTests
{
    [Fact]
    public void The_sample_prints_the_matrices_of_all_systems()
    {
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = AccessMatrix.Width;
        console.Profile.Capabilities.Unicode = true;
        foreach (var organization in WhoMayDoWhat.Organizations.All)
            AccessMatrix.Write(console, organization);

        var root = typeof(WhoMayDoWhatTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
        var path = Path.Combine(root, "tests", "StorageGrants.Evaluation.Tests", "Golden", "who-may-do-what.txt");
        var actual = string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
        if (Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal), actual);
    }
}
