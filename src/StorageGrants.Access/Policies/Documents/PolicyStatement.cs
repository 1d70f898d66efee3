using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>
/// A statement as written. What the language forbids but some engines take, such as <c>Action</c> beside <c>NotAction</c> or
/// a missing <c>Effect</c>, can be held: dialects decide, not the model.
/// </summary>
public sealed class PolicyStatement
{
    /// <summary>Creates a statement.</summary>
    /// <param name="effect">The effect, or null when it is missing or not understood.</param>
    public PolicyStatement(PolicyEffect? effect) => Effect = effect;

    /// <summary>The effect, or null when it is missing or not understood.</summary>
    public PolicyEffect? Effect { get; }

    /// <summary>The effect as written, or null when missing.</summary>
    public PolicyText? EffectText { get; init; }

    /// <summary>The statement's identifier, or null.</summary>
    public PolicyText? Sid { get; init; }

    /// <summary>The <c>Principal</c> element, or null.</summary>
    public PolicyPrincipals? Principal { get; init; }

    /// <summary>The <c>NotPrincipal</c> element, or null.</summary>
    public PolicyPrincipals? NotPrincipal { get; init; }

    /// <summary>The <c>Action</c> element, or null.</summary>
    public PolicyValues? Action { get; init; }

    /// <summary>The <c>NotAction</c> element, or null.</summary>
    public PolicyValues? NotAction { get; init; }

    /// <summary>The <c>Resource</c> element, or null.</summary>
    public PolicyValues? Resource { get; init; }

    /// <summary>The <c>NotResource</c> element, or null.</summary>
    public PolicyValues? NotResource { get; init; }

    /// <summary>The conditions in document order; empty when there is no <c>Condition</c> block.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = Array.Empty<PolicyCondition>();

    /// <summary>The whole statement; empty when not read from a document.</summary>
    public JsonSpan Span { get; init; }
}
