using System;

namespace StorageGrants.Access.Policies;

/// <summary>One principal of a <c>Principal</c> or <c>NotPrincipal</c> element.</summary>
public sealed class PolicyPrincipal : IEquatable<PolicyPrincipal>
{
    /// <summary>Creates a principal.</summary>
    /// <param name="kind">The key it stands under, such as <c>AWS</c> or <c>CanonicalUser</c>; <c>*</c> for the bare text <c>"*"</c>.</param>
    /// <param name="value">An ARN, account, identifier or <c>*</c>.</param>
    public PolicyPrincipal(PolicyText kind, PolicyText value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>The key it stands under, such as <c>AWS</c> or <c>CanonicalUser</c>; <c>*</c> for the bare text <c>"*"</c>.</summary>
    public PolicyText Kind { get; }

    /// <summary>An ARN, account, identifier or <c>*</c>.</summary>
    public PolicyText Value { get; }

    /// <summary>Whether kind and value are the same. Places do not count.</summary>
    /// <param name="other">The other principal.</param>
    public bool Equals(PolicyPrincipal? other) => other is not null && Kind == other.Kind && Value == other.Value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PolicyPrincipal);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked((Kind.GetHashCode() * 397) ^ Value.GetHashCode());

    /// <summary>Kind and value.</summary>
    public override string ToString() => Kind.Value == "*" ? Value.Value : Kind + ":" + Value;
}
