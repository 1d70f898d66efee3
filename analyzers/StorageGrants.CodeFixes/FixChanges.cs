using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Grants;
using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.CodeFixes;

/// <summary>Brings the fixes of one document together: the same change once, and elements that leave a list as one.</summary>
internal static class FixChanges
{
    public static async Task<IReadOnlyList<TextChange>> OfAsync(Document document, IReadOnlyList<TextFix> fixes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var elements = new List<ElementPlace>();
        foreach (var fix in fixes)
        {
            if (fix.Element is { } element && CanLeave(element, text))
                elements.Add(element);
        }

        var changes = new SortedDictionary<int, TextChange>();
        foreach (var range in ElementRemoval.Ranges(elements))
            changes[range.Start] = new TextChange(new TextSpan(range.Start, range.Length), "");
        var removed = new List<TextChange>(changes.Values);
        foreach (var fix in fixes)
        {
            if (fix.Element is not null || removed.Exists(change => change.Span.Contains(fix.Span)))
                continue;
            if (await TextReplacement.ForAsync(document, fix, cancellationToken).ConfigureAwait(false) is { } change)
                changes[change.Span.Start] = change;
        }

        return new List<TextChange>(changes.Values);
    }

    // What is said of an element between it and its neighbours would be lost with it.
    private static bool CanLeave(ElementPlace element, SourceText text)
    {
        var from = element.PreviousEnd >= 0 ? element.PreviousEnd : element.Start;
        var to = element.NextStart >= 0 ? element.NextStart : element.End;
        return to <= text.Length && !HasComment(text, from, element.Start) && !HasComment(text, element.End, to);
    }

    private static bool HasComment(SourceText text, int start, int end)
    {
        var between = text.ToString(TextSpan.FromBounds(start, end));
        return between.IndexOf("//", StringComparison.Ordinal) >= 0 || between.IndexOf("/*", StringComparison.Ordinal) >= 0 || between.IndexOf('#') >= 0;
    }
}
