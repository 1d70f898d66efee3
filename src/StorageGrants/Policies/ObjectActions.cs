using System;

namespace StorageGrants.Policies;

/// <summary>The start of a statement about actions on objects: the resources are missing.</summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
/// <typeparam name="TStatement">What naming the resources leads to.</typeparam>
public sealed class ObjectActions<TDialect, TStatement>
{
    private readonly StatementDraft _draft;
    private readonly Func<StatementDraft, TStatement> _next;

    internal ObjectActions(StatementDraft draft, Func<StatementDraft, TStatement> next)
    {
        _draft = draft;
        _next = next;
    }

    /// <summary>The statement on objects.</summary>
    /// <param name="objects">At least one key or pattern of keys.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public TStatement On(params ObjectResource<TDialect>[] objects) => _next(_draft.On(ResourceTexts.Of(objects, nameof(objects))));

    /// <summary>The statement on every resource, written <c>*</c>.</summary>
    public TStatement OnEverything() => _next(_draft.OnEverything());
}
