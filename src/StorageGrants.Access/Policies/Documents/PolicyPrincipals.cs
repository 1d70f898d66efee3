using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>A <c>Principal</c> or <c>NotPrincipal</c> element.</summary>
public sealed class PolicyPrincipals
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
}
