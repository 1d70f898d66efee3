using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A statement of a resource policy that does not say yet whom it speaks of; no policy takes it like that.</summary>
/// <typeparam name="TPolicy">The policy it will be part of.</typeparam>
/// <typeparam name="TDialect">The dialect.</typeparam>
/// <typeparam name="TActions">What all its actions have in common.</typeparam>
public sealed class UnaddressedStatement<TPolicy, TDialect, TActions>
{
    private readonly StatementDraft _draft;

    internal UnaddressedStatement(StatementDraft draft) => _draft = draft;

    /// <summary>The statement, which speaks of a principal.</summary>
    /// <param name="principal">The principal.</param>
    public Statement<TPolicy, TActions> For(Principal<TDialect> principal) => ForAll([principal]);

    internal Statement<TPolicy, TActions> ForAll(Principal<TDialect>[] principals)
    {
        var items = new List<PolicyPrincipal>(principals.Length);
        foreach (var principal in principals)
        {
            var item = (principal ?? throw new ArgumentNullException(nameof(principals), "A principal is null.")).Content;
            if (item.Kind.Value == "*" && principals.Length > 1)
                throw new ArgumentException("Everyone stands alone: beside everyone nobody else can be named.", nameof(principals));
            if (!items.Exists(other => other.Kind == item.Kind && other.Value == item.Value))
                items.Add(item);
        }

        return new Statement<TPolicy, TActions>(_draft.Complete(new PolicyPrincipals(items)));
    }
}
