using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace StorageGrants;

/// <summary>
/// A text that must not be seen: a signing key or the secret half of an access key. Printing, formatting, debugging
/// and serialising it shows <c>***</c>; only <see cref="Reveal"/> gives the text.
/// </summary>
[DebuggerDisplay("***")]
[JsonConverter(typeof(SecretJsonConverter))]
[TypeConverter(typeof(SecretTypeConverter))]
public sealed class Secret : IEquatable<Secret>
{
    internal const string Mask = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Wraps a secret text.</summary>
    /// <param name="value">The text; may be empty, not <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public Secret(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The secret text itself. Keep the result out of logs, exceptions and responses.</summary>
    /// <returns>The text given to the constructor.</returns>
    public string Reveal()
    {
        RevealedSecrets.Note(_value);
        return _value;
    }

    /// <summary>Whether the text is empty or only white space.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal bool IsBlank => string.IsNullOrWhiteSpace(_value);

    /// <summary>Whether white space surrounds the text.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal bool IsPadded => _value.Length > 0 && (char.IsWhiteSpace(_value[0]) || char.IsWhiteSpace(_value[_value.Length - 1]));

    /// <summary>Compares two secrets without revealing where they differ: the time depends on the length alone.</summary>
    /// <param name="other">The secret to compare with.</param>
    /// <returns><see langword="true"/> when both hold the same text.</returns>
    public bool Equals(Secret? other)
    {
        if (other is null || other._value.Length != _value.Length) return false;
        var difference = 0;
        for (var i = 0; i < _value.Length; i++) difference |= _value[i] ^ other._value[i];
        return difference == 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Always <c>***</c>.</summary>
    /// <returns><c>***</c></returns>
    public override string ToString() => Mask;

    /// <summary>Whether both hold the same text.</summary>
    /// <param name="left">One secret.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when equal, or both <see langword="null"/>.</returns>
    public static bool operator ==(Secret? left, Secret? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the two hold different texts.</summary>
    /// <param name="left">One secret.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when not equal.</returns>
    public static bool operator !=(Secret? left, Secret? right) => !(left == right);
}
