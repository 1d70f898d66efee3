using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A policy attached to a bucket, which names principals. Generated classes derive from it.</summary>
/// <typeparam name="TPolicy">The policy itself.</typeparam>
/// <typeparam name="TDialect">The dialect.</typeparam>
/// <typeparam name="TActions">What all actions of the policy have in common.</typeparam>
public abstract class ResourcePolicy<TPolicy, TDialect, TActions> : Policy<TPolicy>
    where TActions : class
{
    /// <inheritdoc cref="Policy{TPolicy}(Statement{TPolicy}, Statement{TPolicy}[], PolicyForm)" />
    protected ResourcePolicy(Statement<TPolicy> first, Statement<TPolicy>[] more, PolicyForm form)
        : base(first, more, form)
    {
    }

    /// <inheritdoc cref="Policy{TPolicy}(IEnumerable{Statement{TPolicy}}, PolicyForm)" />
    protected ResourcePolicy(IEnumerable<Statement<TPolicy>> statements, PolicyForm form)
        : base(statements, form)
    {
    }

    /// <summary>A statement that allows actions on buckets, all of which carry the same condition keys.</summary>
    /// <param name="actions">At least one action.</param>
    /// <typeparam name="T">What the actions have in common.</typeparam>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketActions<TDialect, UnaddressedStatement<TPolicy, TDialect, T>> Allow<T>(params IBucketAction<T>[] actions)
        where T : class, TActions =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<T>);

    /// <summary>A statement that allows actions on buckets.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketActions<TDialect, UnaddressedStatement<TPolicy, TDialect, TActions>> Allow(params IBucketAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<TActions>);

    /// <summary>A statement that allows actions on objects, all of which carry the same condition keys.</summary>
    /// <param name="actions">At least one action.</param>
    /// <typeparam name="T">What the actions have in common.</typeparam>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ObjectActions<TDialect, UnaddressedStatement<TPolicy, TDialect, T>> Allow<T>(params IObjectAction<T>[] actions)
        where T : class, TActions =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<T>);

    /// <summary>A statement that allows actions on objects.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ObjectActions<TDialect, UnaddressedStatement<TPolicy, TDialect, TActions>> Allow(params IObjectAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<TActions>);

    /// <summary>A statement that allows actions on buckets and actions on objects.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketAndObjectActions<TDialect, UnaddressedStatement<TPolicy, TDialect, TActions>> Allow(params IResourceAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<TActions>);

    /// <summary>A statement that allows actions of which at least one knows no narrower resource than <c>*</c>.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static UnscopedActions<TDialect, UnaddressedStatement<TPolicy, TDialect, TActions>> Allow(params IPolicyAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<TActions>);

    /// <summary>A statement that denies actions on buckets, all of which carry the same condition keys.</summary>
    /// <param name="actions">At least one action.</param>
    /// <typeparam name="T">What the actions have in common.</typeparam>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketActions<TDialect, UnaddressedStatement<TPolicy, TDialect, T>> Deny<T>(params IBucketAction<T>[] actions)
        where T : class, TActions =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<T>);

    /// <summary>A statement that denies actions on buckets.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketActions<TDialect, UnaddressedStatement<TPolicy, TDialect, TActions>> Deny(params IBucketAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<TActions>);

    /// <summary>A statement that denies actions on objects, all of which carry the same condition keys.</summary>
    /// <param name="actions">At least one action.</param>
    /// <typeparam name="T">What the actions have in common.</typeparam>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ObjectActions<TDialect, UnaddressedStatement<TPolicy, TDialect, T>> Deny<T>(params IObjectAction<T>[] actions)
        where T : class, TActions =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<T>);

    /// <summary>A statement that denies actions on objects.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ObjectActions<TDialect, UnaddressedStatement<TPolicy, TDialect, TActions>> Deny(params IObjectAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<TActions>);

    /// <summary>A statement that denies actions on buckets and actions on objects.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketAndObjectActions<TDialect, UnaddressedStatement<TPolicy, TDialect, TActions>> Deny(params IResourceAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<TActions>);

    /// <summary>A statement that denies actions of which at least one knows no narrower resource than <c>*</c>.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static UnscopedActions<TDialect, UnaddressedStatement<TPolicy, TDialect, TActions>> Deny(params IPolicyAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<TActions>);

    private static UnaddressedStatement<TPolicy, TDialect, T> Complete<T>(StatementDraft draft) => new(draft);
}
