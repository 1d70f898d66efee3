using System;

namespace StorageGrants.Policies;

/// <summary>The start of a statement about actions of which at least one knows no narrower resource than <c>*</c>.</summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
/// <typeparam name="TStatement">What naming the resources leads to.</typeparam>
public sealed class UnscopedActions<TDialect, TStatement>
{
    private readonly StatementDraft _draft;
    private readonly Func<StatementDraft, TStatement> _next;

    internal UnscopedActions(StatementDraft draft, Func<StatementDraft, TStatement> next)
    {
        _draft = draft;
        _next = next;
    }

    /// <summary>The statement on every resource, written <c>*</c>.</summary>
    public TStatement OnEverything() => _next(_draft.OnEverything());
}
