using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

/// <summary>Key requests in JSON, and what one rule says about them.</summary>
internal static class KeyRequest
{
    /// <summary>A request; grants are written as <c>Editor@reports</c>.</summary>
    public static string With(string userRole, string grants, string more = "") =>
        "{ \"user_id\": \"u\"" + (userRole.Length > 0 ? ", \"user_role\": \"" + userRole + "\"" : "") + ", \"buckets_roles\": " + List(grants) + more + " }";

    public static string List(string grants) =>
        "[" + string.Join(", ", grants.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)
            .Select(grant => grant.Split('@'))
            .Select(parts => "{ \"bucket_name\": \"" + parts[1] + "\", \"role\": \"" + parts[0] + "\" }")) + "]";

    public static GrantFileResult Check(string json, string? edition = null, bool policiesApply = false, bool off = false)
    {
        var result = new GrantFileLinter([RoleCatalog.Tigris], new GrantRuleOptions(edition, policiesApply).WithOff(off)).Check(json);
        Assert.Null(result.Error);
        return result;
    }

    /// <summary>The findings of a rule, each with its severity, its place and the places beside it.</summary>
    public static string[] Find(string id, string json, string? edition = null, bool policiesApply = false, bool off = false) =>
        [.. Check(json, edition, policiesApply, off).Findings
            .Where(finding => finding.Rule.Id == id)
            .Select(finding => finding.Severity + " " + Text(json, finding.Origin) + string.Concat(finding.Additional.Select(origin => " + " + Text(json, origin))))];

    /// <summary>The text after the first fix of this title for each finding, all applied at once.</summary>
    public static string Fix(string json, string title)
    {
        var fixes = Check(json).Findings.Select(finding => finding.Fixes.FirstOrDefault(fix => fix.Title == title)).OfType<FindingFix>().ToList();
        var edits = fixes.Where(fix => !fix.IsRemoval).Select(fix => (Span: ((JsonOrigin)fix.Target).Span, Text: "\"" + fix.NewText + "\""))
            .Concat(ElementRemoval.Ranges(fixes.Where(fix => fix.IsRemoval).Select(fix => ((JsonOrigin)fix.Target).Element!.Value)).Select(span => (Span: span, Text: "")));
        return edits.OrderByDescending(edit => edit.Span.Start).Aggregate(json, (text, edit) => text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Text));
    }

    private static string Text(string json, GrantOrigin origin) => json.Substring(((JsonOrigin)origin).Span.Start, ((JsonOrigin)origin).Span.Length);
}
