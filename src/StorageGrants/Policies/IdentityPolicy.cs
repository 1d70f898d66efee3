using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A policy attached to whom it speaks of, such as a user, a key or a group. Generated classes derive from it.</summary>
/// <typeparam name="TPolicy">The policy itself.</typeparam>
/// <typeparam name="TDialect">The dialect.</typeparam>
/// <typeparam name="TActions">What all actions of the policy have in common.</typeparam>
public abstract class IdentityPolicy<TPolicy, TDialect, TActions> : Policy<TPolicy>
    where TActions : class
{
    /// <inheritdoc cref="Policy{TPolicy}(Statement{TPolicy}, Statement{TPolicy}[], PolicyForm)" />
    protected IdentityPolicy(Statement<TPolicy> first, Statement<TPolicy>[] more, PolicyForm form)
        : base(first, more, form)
    {
    }

    /// <inheritdoc cref="Policy{TPolicy}(IEnumerable{Statement{TPolicy}}, PolicyForm)" />
    protected IdentityPolicy(IEnumerable<Statement<TPolicy>> statements, PolicyForm form)
        : base(statements, form)
    {
    }

    /// <summary>A statement that allows actions on buckets, all of which carry the same condition keys.</summary>
    /// <param name="actions">At least one action.</param>
    /// <typeparam name="T">What the actions have in common.</typeparam>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketActions<TDialect, Statement<TPolicy, T>> Allow<T>(params IBucketAction<T>[] actions)
        where T : class, TActions =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<T>);

    /// <summary>A statement that allows actions on buckets.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketActions<TDialect, Statement<TPolicy, TActions>> Allow(params IBucketAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<TActions>);

    /// <summary>A statement that allows actions on objects, all of which carry the same condition keys.</summary>
    /// <param name="actions">At least one action.</param>
    /// <typeparam name="T">What the actions have in common.</typeparam>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ObjectActions<TDialect, Statement<TPolicy, T>> Allow<T>(params IObjectAction<T>[] actions)
        where T : class, TActions =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<T>);

    /// <summary>A statement that allows actions on objects.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ObjectActions<TDialect, Statement<TPolicy, TActions>> Allow(params IObjectAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<TActions>);

    /// <summary>A statement that allows actions on buckets and actions on objects.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketAndObjectActions<TDialect, Statement<TPolicy, TActions>> Allow(params IResourceAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<TActions>);

    /// <summary>A statement that allows actions of which at least one knows no narrower resource than <c>*</c>.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static UnscopedActions<TDialect, Statement<TPolicy, TActions>> Allow(params IPolicyAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Allow, actions), Complete<TActions>);

    /// <summary>A statement that denies actions on buckets, all of which carry the same condition keys.</summary>
    /// <param name="actions">At least one action.</param>
    /// <typeparam name="T">What the actions have in common.</typeparam>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketActions<TDialect, Statement<TPolicy, T>> Deny<T>(params IBucketAction<T>[] actions)
        where T : class, TActions =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<T>);

    /// <summary>A statement that denies actions on buckets.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketActions<TDialect, Statement<TPolicy, TActions>> Deny(params IBucketAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<TActions>);

    /// <summary>A statement that denies actions on objects, all of which carry the same condition keys.</summary>
    /// <param name="actions">At least one action.</param>
    /// <typeparam name="T">What the actions have in common.</typeparam>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ObjectActions<TDialect, Statement<TPolicy, T>> Deny<T>(params IObjectAction<T>[] actions)
        where T : class, TActions =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<T>);

    /// <summary>A statement that denies actions on objects.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ObjectActions<TDialect, Statement<TPolicy, TActions>> Deny(params IObjectAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<TActions>);

    /// <summary>A statement that denies actions on buckets and actions on objects.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BucketAndObjectActions<TDialect, Statement<TPolicy, TActions>> Deny(params IResourceAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<TActions>);

    /// <summary>A statement that denies actions of which at least one knows no narrower resource than <c>*</c>.</summary>
    /// <param name="actions">At least one action.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static UnscopedActions<TDialect, Statement<TPolicy, TActions>> Deny(params IPolicyAction<TActions>[] actions) =>
        new(StatementDraft.Of(PolicyEffect.Deny, actions), Complete<TActions>);

    private static Statement<TPolicy, T> Complete<T>(StatementDraft draft) => new(draft.Complete(null));
}
