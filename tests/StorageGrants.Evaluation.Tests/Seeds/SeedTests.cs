using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using StorageGrants.Evaluation.Tests.Cases;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Seeds;

public class SeedTests
{
    private static readonly Dictionary<string, int> s_decisions = Systems.Names
        .SelectMany(CaseFile.Read)
        .Where(item => item.Id.StartsWith("seed ", StringComparison.Ordinal))
        .CountBy(item => item.Id)
        .ToDictionary();

    public static IEnumerable<TheoryDataRow<string>> Checks => SeedChecks.All.Keys.Select(id => new TheoryDataRow<string>(id).WithTestDisplayName(id));

    [Theory]
    [MemberData(nameof(Checks))]
    public void Holds(string id) => SeedChecks.All[id]();

    [Fact]
    public void Every_line_is_checked_or_says_why_it_cannot_be()
    {
        foreach (var line in SeedLine.All)
            Assert.True(line.NoOutcome is not null != (s_decisions.ContainsKey(line.Id) || SeedChecks.All.ContainsKey(line.Id)), line.Id);
    }

    [Fact]
    public void Every_case_and_check_is_of_a_line_that_is_listed() =>
        Assert.Empty(s_decisions.Keys.Concat(SeedChecks.All.Keys).Except(SeedLine.All.Select(line => line.Id)));

    /// <summary>The page is rewritten by a run with STORAGEGRANTS_UPDATE_GOLDEN=1.</summary>
    [Fact]
    public void The_page_says_what_is_checked()
    {
        var root = typeof(SeedTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
        var path = Path.Combine(root, "docs", "coverage.md");
        var page = CoveragePage.Write(s_decisions);
        if (Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
