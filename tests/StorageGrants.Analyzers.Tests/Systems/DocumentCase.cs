using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Systems;

/// <summary>
/// A document with «marks» around what one rule points at. The linter, which the command line and files go through, has to find
/// exactly these, and the analyzer the same in a literal.
/// </summary>
internal static class DocumentCase
{
    public static async Task<IReadOnlyList<Finding>> Run(string rule, string marked, GrantRuleOptions? options = null)
    {
        var expected = new List<string>();
        foreach (var piece in marked.Split('«').Skip(1))
            expected.Add(piece[..piece.IndexOf('»')]);
        var json = marked.Replace("«", "").Replace("»", "");

        var findings = new GrantFileLinter([RoleCatalog.Tigris], options ?? GrantRuleOptions.Default).Check(json).Findings.Where(finding => finding.Rule.Id == rule).ToArray();
        Assert.Equal(expected, findings.Select(finding => TextAt(json, finding)));

        if (options is null)
            await InLiteral(rule, json, expected);
        return findings;
    }

    private static async Task InLiteral(string rule, string json, List<string> expected)
    {
        var test = GrantTest.Plain("class C { string M() => \"\"\"\n" + json + "\n\"\"\"; }");
        var reported = (await test.CollectAsync()).Where(diagnostic => diagnostic.Id == rule).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
        Assert.Equal(expected, reported.Select(diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
    }

    private static string TextAt(string json, Finding finding)
    {
        var span = ((JsonOrigin)finding.Origin).Span;
        return json.Substring(span.Start, span.Length);
    }
}
