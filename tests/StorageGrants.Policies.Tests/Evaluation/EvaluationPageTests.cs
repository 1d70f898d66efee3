using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Policies.Tests.Vectors;
using Xunit;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>The tables are rewritten by a run with STORAGEGRANTS_UPDATE_GOLDEN=1.</summary>
public sealed class EvaluationPageTests
{
    private const string Begin = "<!-- evaluation -->\n";
    private const string End = "<!-- /evaluation -->";

    [Fact]
    public void The_page_says_what_the_dialects_say()
    {
        var path = Path.Combine(VectorFiles.Folder, "..", "..", "docs", "policies.md");
        var page = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin);
        var expected = page[..begin] + EvaluationPage.Write() + page[end..];
        if (Environment.GetEnvironmentVariable("STORAGEGRANTS_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, page = expected);
        Assert.Equal(expected, page);
    }

    [Fact]
    public void Every_measured_fact_names_cases_that_are_there()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in new[] { "radosgw.jsonl", "radosgw-more.jsonl", "radosgw-combos.jsonl" })
            ids.UnionWith(VectorFiles.Read(Path.Combine(VectorFiles.Folder, file)).Select(record => record.GetString("id")!));
        var evaluation = DialectEvaluation.Of(PolicyDialect.CephRgw16);
        var sources = evaluation.Rules.Where(rule => rule.Evidence == Evidence.Measured).SelectMany(rule => rule.Sources)
            .Concat(evaluation.ContextKeys.SelectMany(key => key.Sources)).ToHashSet();
        Assert.NotEmpty(sources);
        Assert.Superset(sources, ids);
    }
}
