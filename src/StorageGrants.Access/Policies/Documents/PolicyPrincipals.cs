using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>A <c>Principal</c> or <c>NotPrincipal</c> element.</summary>
public sealed class PolicyPrincipals : IEquatable<PolicyPrincipals>
{
    /// <summary>Creates the element.</summary>
    /// <param name="items">The principals in document order; the bare text <c>"*"</c> is one principal of kind <c>*</c>.</param>
    /// <param name="nameSpan">The element's name, quotes included; empty when not read from a document.</param>
    /// <param name="span">The element's value; empty when not read from a document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public PolicyPrincipals(IReadOnlyList<PolicyPrincipal> items, JsonSpan nameSpan = default, JsonSpan span = default)
    {
        Items = items ?? throw new ArgumentNullException(nameof(items));
        NameSpan = nameSpan;
        Span = span;
    }

    /// <summary>The principals in document order.</summary>
    public IReadOnlyList<PolicyPrincipal> Items { get; }

    /// <summary>The element's name, quotes included; empty when not read from a document.</summary>
    public JsonSpan NameSpan { get; }

    /// <summary>The element's value; empty when not read from a document.</summary>
    public JsonSpan Span { get; }

    /// <summary>The same principals under each kind, in the same order. The order of kinds and places do not count.</summary>
    /// <param name="other">The other element.</param>
    public bool Equals(PolicyPrincipals? other) => other is not null && Sequence.Equal(ByKind(), other.ByKind());

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PolicyPrincipals);

    /// <inheritdoc />
    public override int GetHashCode() => Sequence.Hash(ByKind());

    private List<PolicyPrincipal> ByKind() => Items.OrderBy(item => item.Kind.Value, StringComparer.Ordinal).ToList();
}
