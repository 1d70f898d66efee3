using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>
/// A statement as written. What the language forbids but some engines take, such as <c>Action</c> beside <c>NotAction</c> or
/// a missing <c>Effect</c>, can be held: dialects decide, not the model.
/// </summary>
public sealed class PolicyStatement : IEquatable<PolicyStatement>
{
    /// <summary>Creates a statement.</summary>
    /// <param name="effect">The effect, or null when it is missing or not understood.</param>
    public PolicyStatement(PolicyEffect? effect) => Effect = effect;

    /// <summary>The effect, or null when it is missing or not understood.</summary>
    public PolicyEffect? Effect { get; }

    /// <summary>The effect as written, or null when missing.</summary>
    public PolicyText? EffectText { get; set; }

    /// <summary>The statement's identifier, or null.</summary>
    public PolicyText? Sid { get; set; }

    /// <summary>The <c>Principal</c> element, or null.</summary>
    public PolicyPrincipals? Principal { get; set; }

    /// <summary>The <c>NotPrincipal</c> element, or null.</summary>
    public PolicyPrincipals? NotPrincipal { get; set; }

    /// <summary>The <c>Action</c> element, or null.</summary>
    public PolicyValues? Action { get; set; }

    /// <summary>The <c>NotAction</c> element, or null.</summary>
    public PolicyValues? NotAction { get; set; }

    /// <summary>The <c>Resource</c> element, or null.</summary>
    public PolicyValues? Resource { get; set; }

    /// <summary>The <c>NotResource</c> element, or null.</summary>
    public PolicyValues? NotResource { get; set; }

    /// <summary>The conditions in document order; empty when there is no <c>Condition</c> block.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; set; } = Array.Empty<PolicyCondition>();

    /// <summary>The whole statement; empty when not read from a document.</summary>
    public JsonSpan Span { get; set; }

    /// <summary>The effect as it is written down.</summary>
    internal string? WrittenEffect => EffectText?.Value ?? Effect?.ToString();

    /// <summary>Whether the statements say the same, element by element. Places and the order of conditions do not count.</summary>
    /// <param name="other">The other statement.</param>
    public bool Equals(PolicyStatement? other) =>
        other is not null
        && Effect == other.Effect
        && string.Equals(WrittenEffect, other.WrittenEffect, StringComparison.Ordinal)
        && Nullable.Equals(Sid, other.Sid)
        && Equals(Principal, other.Principal)
        && Equals(NotPrincipal, other.NotPrincipal)
        && Equals(Action, other.Action)
        && Equals(NotAction, other.NotAction)
        && Equals(Resource, other.Resource)
        && Equals(NotResource, other.NotResource)
        && Sequence.Equal(OrderedConditions(), other.OrderedConditions());

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PolicyStatement);

    /// <inheritdoc />
    public override int GetHashCode() =>
        unchecked(((Effect.GetHashCode() * 397) ^ (Action?.GetHashCode() ?? 0)) * 397 ^ (Resource?.GetHashCode() ?? 0) * 397 ^ (Sid?.GetHashCode() ?? 0));

    private List<PolicyCondition> OrderedConditions() => Conditions
        .OrderBy(condition => condition.OperatorText.Value, StringComparer.Ordinal)
        .ThenBy(condition => condition.Key.Value, StringComparer.Ordinal)
        .ToList();
}
