using System;

namespace StorageGrants.Policies;

/// <summary>The start of a statement about actions on buckets and on objects, which needs resources of both levels.</summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
/// <typeparam name="TStatement">What naming the resources leads to.</typeparam>
public sealed class BucketAndObjectActions<TDialect, TStatement>
{
    private readonly StatementDraft _draft;
    private readonly Func<StatementDraft, TStatement> _next;

    internal BucketAndObjectActions(StatementDraft draft, Func<StatementDraft, TStatement> next)
    {
        _draft = draft;
        _next = next;
    }

    /// <summary>The statement on a bucket and on objects.</summary>
    /// <param name="bucket">The bucket, for the actions on buckets.</param>
    /// <param name="objects">The objects, for the actions on objects.</param>
    /// <param name="more">Further objects.</param>
    public TStatement On(NamedBucket<TDialect> bucket, ObjectResource<TDialect> objects, params ObjectResource<TDialect>[] more) =>
        On([bucket], [objects, .. more ?? throw new ArgumentNullException(nameof(more))]);

    /// <summary>The statement on buckets and on objects.</summary>
    /// <param name="buckets">At least one bucket, for the actions on buckets.</param>
    /// <param name="objects">At least one key or pattern of keys, for the actions on objects.</param>
    /// <exception cref="ArgumentException">There is none of a kind.</exception>
    public TStatement On(NamedBucket<TDialect>[] buckets, ObjectResource<TDialect>[] objects) =>
        _next(_draft.On([.. ResourceTexts.Of(buckets, nameof(buckets)), .. ResourceTexts.Of(objects, nameof(objects))]));

    /// <summary>The statement on every resource, written <c>*</c>.</summary>
    public TStatement OnEverything() => _next(_draft.OnEverything());
}
