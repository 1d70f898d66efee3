using System;
using System.IO;
using System.Linq;
using System.Reflection;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules.Findings;

/// <summary>
/// What the linter says of documents, word for word and to the column: severity, message, other places, fixes. A file
/// for each rule, of documents that it reports and documents that are near and it does not. STORAGEGRANTS_UPDATE_GOLDEN=1 writes
/// the answers anew.
/// </summary>
public sealed class FindingsTests
{
    private static readonly string s_folder = Path.Combine(
        typeof(FindingsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "tests", "StorageGrants.Access.Tests", "Rules", "Findings");

    public static TheoryData<string> Files => new(Directory.GetFiles(s_folder, "*.findings").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    public static TheoryData<string> RuleIds => new(GrantRules.All.Select(rule => rule.Descriptor.Id));

    [Theory]
    [MemberData(nameof(Files))]
    public void Documents_get_these_findings(string file)
    {
        var path = Path.Combine(s_folder, file + ".findings");
        var text = File.ReadAllText(path);
        var answered = string.Concat(FindingsCase.In(text).Select(one => one.Answered())).TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, text = answered);
        Assert.Equal(text, answered);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_rule_has_documents_that_it_reports(string id) => Assert.Contains(
        FindingsCase.In(File.ReadAllText(Path.Combine(s_folder, id + ".findings"))),
        one => one.Expected.Split('\n').Any(line => line.StartsWith(id + " ", StringComparison.Ordinal)));
}
