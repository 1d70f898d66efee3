using System;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.CodeRules;
using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.CodeFixes;

/// <summary>Offers the fixes that rules name for a grant: one text replaced by another, or one grant removed from its list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GrantCodeFixProvider))]
[Shared]
public sealed class GrantCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = CreateIds();

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => GrantFixAllProvider.Instance;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in FixProperties.Read(diagnostic))
            {
                if ((await FixChanges.OfAsync(context.Document, new[] { fix }, context.CancellationToken).ConfigureAwait(false)) is not { Count: > 0 } changes)
                    continue;

                var document = context.Document;
                var action = CodeAction.Create(
                    FixNames.Title(fix),
                    async cancellationToken => document.WithText((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).WithChanges(changes)),
                    equivalenceKey: FixNames.Key(fix));
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    private static ImmutableArray<string> CreateIds()
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var rule in GrantRules.All)
            ids.Add(rule.Descriptor.Id);
        foreach (var rule in CodeRuleList.All)
            ids.Add(rule.Descriptor.Id);
        return ids.ToImmutable();
    }
}
