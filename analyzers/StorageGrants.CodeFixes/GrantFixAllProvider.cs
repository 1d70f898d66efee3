using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.CodeFixes;

/// <summary>Applies one kind of fix everywhere at once. Findings that ask for the same change get it once.</summary>
internal sealed class GrantFixAllProvider : DocumentBasedFixAllProvider
{
    public static GrantFixAllProvider Instance { get; } = new();

    protected override string GetFixAllTitle(FixAllContext fixAllContext) => FixNames.TitleOfAll(fixAllContext.CodeActionEquivalenceKey);

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var fixes = new List<TextFix>();
        foreach (var diagnostic in diagnostics)
        {
            foreach (var fix in FixProperties.Read(diagnostic))
            {
                if (!string.Equals(FixNames.Key(fix), fixAllContext.CodeActionEquivalenceKey, StringComparison.Ordinal))
                    continue;
                fixes.Add(fix);
                break;
            }
        }

        var changes = await FixChanges.OfAsync(document, fixes, fixAllContext.CancellationToken).ConfigureAwait(false);
        if (changes.Count == 0)
            return null;
        var text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }
}
