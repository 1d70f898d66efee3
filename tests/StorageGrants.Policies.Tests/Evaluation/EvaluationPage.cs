using System.Collections.Generic;
using System.Linq;
using System.Text;
using StorageGrants.Access;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>The tables of docs/policies.md, from the data of the dialects.</summary>
internal static class EvaluationPage
{
    public static string Write()
    {
        var page = new StringBuilder();
        foreach (var dialect in PolicyDialect.All.OrderBy(dialect => dialect.Name != PolicyDialect.CephRgw16.Name))
        {
            var evaluation = DialectEvaluation.Of(dialect);
            page.Append("\n### ").Append(dialect.Title).Append(" (`").Append(dialect.Name).Append("`)\n\n");
            page.Append("| point | what the engine does | known |\n| --- | --- | --- |\n");
            foreach (var rule in evaluation.Rules.Where(rule => rule.Note.Length > 0))
                Row(page, "`" + rule.Name + "`: " + string.Join(", ", rule.Values.Select(value => "`" + value + "`")), rule.Note, rule.Evidence, rule.Sources);
            if (evaluation.ContextKeys.Count == 0)
                continue;
            page.Append("\n| condition key | what the engine makes of it | known |\n| --- | --- | --- |\n");
            foreach (var key in evaluation.ContextKeys)
                Row(page, "`" + key.Key + "`", string.Join("; ", Texts(key)), key.Evidence, key.Sources);
        }

        return page.Append('\n').ToString();
    }

    private static void Row(StringBuilder page, string point, string text, Evidence evidence, IReadOnlyList<string> sources)
    {
        var known = evidence.ToString().ToLowerInvariant();
        page.Append("| ").Append(point).Append(" | ").Append(text).Append(" | ").Append(known);
        page.Append(sources.Count == 0 ? "" : ": " + string.Join(", ", sources)).Append(" |\n");
    }

    private static IEnumerable<string> Texts(ContextKeyRule key)
    {
        if (key.Never)
            yield return "never set";
        if (key.NeverOperations.Count > 0)
            yield return "never set by " + string.Join(", ", key.NeverOperations);
        if (key.AbsentWhen.Count > 0)
            yield return "left out when " + string.Join(", ", key.AbsentWhen.Select(Shown));
        if (key.Default is { } value)
            yield return Shown(value) + " when the request has none" + (key.DefaultOperations.Count == 0 ? "" : ", in " + string.Join(", ", key.DefaultOperations));
        if (key.AnonymousDefault is { } name)
            yield return Shown(name) + " in requests without a signature";
        if (key.Form == InstantForm.Seconds)
            yield return "held as a number of seconds";
        if (key.Form == InstantForm.Date)
            yield return "held as a date, which number operators cannot read";
    }

    private static string Shown(string value) => value.Length == 0 ? "empty" : "`" + value + "`";
}
