using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>The examples of the page are rewritten by a run with STORAGEGRANTS_UPDATE_GOLDEN=1.</summary>
public sealed class ExactQuestionsPageTests
{
    [Fact]
    public void The_page_shows_what_the_library_answers()
    {
        var root = typeof(ExactQuestionsPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        var path = Path.Combine(root, "docs", "policies.md");
        var page = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        var begin = page.IndexOf(ExactQuestionsPage.Begin, StringComparison.Ordinal) + ExactQuestionsPage.Begin.Length + 1;
        var end = page.IndexOf(ExactQuestionsPage.End, StringComparison.Ordinal);
        var expected = page[..begin] + ExactQuestionsPage.Write() + page[end..];
        if (Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1" && page != expected)
        {
            File.WriteAllText(path, expected);
            page = expected;
        }

        Assert.Equal(expected, page);
    }
}
