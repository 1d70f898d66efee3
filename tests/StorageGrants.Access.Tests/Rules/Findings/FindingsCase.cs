using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Tests.Rules.Findings;

/// <summary>One document of a findings file: a line of its name and settings, its text, and below dashes what the linter says of it.</summary>
internal sealed record FindingsCase(string Head, string Document, string Expected)
{
    private const string Begin = "=== ";
    private const string End = "---";

    /// <summary>The cases of a file.</summary>
    public static IReadOnlyList<FindingsCase> In(string file)
    {
        var cases = new List<FindingsCase>();
        foreach (var part in ("\n" + file).Split("\n" + Begin).Skip(1))
        {
            var head = part.IndexOf('\n');
            var end = part.IndexOf("\n" + End + "\n", StringComparison.Ordinal);
            cases.Add(end < 0
                ? new FindingsCase(part[..head], part[(head + 1)..].TrimEnd('\n'), "")
                : new FindingsCase(part[..head], part[(head + 1)..end], part[(end + End.Length + 2)..].TrimEnd('\n')));
        }

        return cases;
    }

    /// <summary>The case as it stands in its file, with what the linter says now.</summary>
    public string Answered() => Begin + Head + "\n" + Document + "\n" + End + "\n" + string.Concat(Findings().Select(line => line + "\n")) + "\n";

    private IEnumerable<string> Findings()
    {
        var result = new GrantFileLinter(RoleCatalog.All, Options()).Check(Document, Setting("path"), HasSetting("named"));
        if (result.Error is { } error)
            return ["error " + error.Message];
        return result.Findings.Count == 0 ? ["nothing"] : result.Findings.SelectMany(Lines);
    }

    private IEnumerable<string> Lines(Finding finding)
    {
        yield return finding.Rule.Id + " " + finding.Severity + (finding.IsOff ? " (off)" : "") + " " + Place(finding.Origin) + ": " + finding.Message;
        foreach (var other in finding.Additional)
            yield return "  also " + Place(other);
        foreach (var fix in finding.Fixes)
            yield return "  fix " + Place(fix.Target) + (fix.IsRemoval ? " removed" : " -> " + fix.NewText) + (fix.ChangesRights ? ", changes rights" : "") + ": " + fix.Title;
    }

    private string Place(GrantOrigin origin)
    {
        var span = ((JsonOrigin)origin).Span;
        var before = Document[..span.Start];
        var line = before.Count(c => c == '\n') + 1;
        var text = Document.Substring(span.Start, span.Length).ReplaceLineEndings(" ");
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{line}:{span.Start - before.LastIndexOf('\n')} ")
            .Append(text.Length > 60 ? text[..57] + "..." : text)
            .ToString();
    }

    private GrantRuleOptions Options()
    {
        var now = Setting("now") is { } date ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : (DateTimeOffset?)null;
        return new GrantRuleOptions(Setting("edition"), HasSetting("policies-apply"), Setting("dialect"), now).WithOff(HasSetting("off"));
    }

    private bool HasSetting(string name) => Settings().Contains(name);

    private string? Setting(string name) => Settings().FirstOrDefault(one => one.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private IEnumerable<string> Settings()
    {
        var start = Head.IndexOf('[', StringComparison.Ordinal);
        return start < 0 ? [] : Head[(start + 1)..].TrimEnd(']').Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
