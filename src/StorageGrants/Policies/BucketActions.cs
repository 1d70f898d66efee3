using System;

namespace StorageGrants.Policies;

/// <summary>The start of a statement about actions on buckets: the resources are missing.</summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
/// <typeparam name="TStatement">What naming the resources leads to.</typeparam>
public sealed class BucketActions<TDialect, TStatement>
{
    private readonly StatementDraft _draft;
    private readonly Func<StatementDraft, TStatement> _next;

    internal BucketActions(StatementDraft draft, Func<StatementDraft, TStatement> next)
    {
        _draft = draft;
        _next = next;
    }

    /// <summary>The statement on buckets.</summary>
    /// <param name="buckets">At least one bucket or pattern of bucket names.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public TStatement On(params BucketResource<TDialect>[] buckets) => _next(_draft.On(ResourceTexts.Of(buckets, nameof(buckets))));

    /// <summary>The statement on every resource, written <c>*</c>.</summary>
    public TStatement OnEverything() => _next(_draft.OnEverything());
}
