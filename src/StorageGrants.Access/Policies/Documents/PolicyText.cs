using System;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>A text of a policy document and the token it was read from. Equality looks at the text only.</summary>
public readonly struct PolicyText : IEquatable<PolicyText>
{
    private readonly string? _value;

    /// <summary>Creates a text.</summary>
    /// <param name="value">The decoded text.</param>
    /// <param name="span">The token, quotes included; empty for a text that was not read from a document.</param>
    public PolicyText(string value, JsonSpan span = default)
    {
        _value = value ?? throw new ArgumentNullException(nameof(value));
        Span = span;
    }

    /// <summary>The decoded text.</summary>
    public string Value => _value ?? "";

    /// <summary>The token, quotes included; empty for a text that was not read from a document.</summary>
    public JsonSpan Span { get; }

    /// <summary>A text that was not read from a document.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator PolicyText(string value) => new(value);

    /// <inheritdoc />
    public bool Equals(PolicyText other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PolicyText other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>Whether the texts are the same.</summary>
    public static bool operator ==(PolicyText left, PolicyText right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(PolicyText left, PolicyText right) => !left.Equals(right);
}
