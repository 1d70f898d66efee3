using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace StorageGrants;

/// <summary>
/// A value of a role set or another enum as it stands on the wire. A text this version does not know stays readable
/// through <see cref="WireText"/>: a new role on the server breaks nobody.
/// </summary>
/// <typeparam name="TEnum">The generated enum.</typeparam>
[JsonConverter(typeof(OpenEnumJsonConverterFactory))]
public readonly struct OpenEnum<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    : IEquatable<OpenEnum<TEnum>>, IOpenEnum
    where TEnum : struct, Enum
{
    private readonly string? _wireText;
    private readonly TEnum _known;

    /// <summary>Makes a value from its wire text; the text decides whether the value is known.</summary>
    /// <param name="wireText">The text, compared exactly (case matters).</param>
    /// <exception cref="ArgumentNullException"><paramref name="wireText"/> is <see langword="null"/>.</exception>
    public OpenEnum(string wireText)
    {
        _wireText = wireText ?? throw new ArgumentNullException(nameof(wireText));
        IsKnown = EnumWireNames<TEnum>.TryGetValue(wireText, out _known);
    }

    /// <summary>Makes a known value without looking it up; generated readers use it.</summary>
    /// <param name="known">The enum member.</param>
    /// <param name="wireText">Its text on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="wireText"/> is <see langword="null"/>.</exception>
    public OpenEnum(TEnum known, string wireText)
    {
        _wireText = wireText ?? throw new ArgumentNullException(nameof(wireText));
        _known = known;
        IsKnown = true;
    }

    /// <summary>The text on the wire, as it came; empty for <see langword="default"/>.</summary>
    public string WireText => _wireText ?? "";

    /// <summary>Whether the text is a member of <typeparamref name="TEnum"/>.</summary>
    public bool IsKnown { get; }

    /// <summary>Gets the enum member when the text is known.</summary>
    /// <param name="value">The member, or the enum's default.</param>
    /// <returns><see langword="true"/> when known.</returns>
    public bool TryGetKnown(out TEnum value)
    {
        value = _known;
        return IsKnown;
    }

    /// <summary>Makes a value from an enum member.</summary>
    /// <param name="value">A declared member.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is no declared member.</exception>
    public static implicit operator OpenEnum<TEnum>(TEnum value) => new(value, EnumWireNames<TEnum>.GetText(value));

    /// <summary>Whether both have the same text.</summary>
    /// <param name="other">The value to compare with.</param>
    /// <returns><see langword="true"/> when equal.</returns>
    public bool Equals(OpenEnum<TEnum> other) => string.Equals(WireText, other.WireText, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OpenEnum<TEnum> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(WireText);

    /// <summary>The wire text.</summary>
    /// <returns><see cref="WireText"/></returns>
    public override string ToString() => WireText;

    /// <summary>Whether both have the same text.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when equal.</returns>
    public static bool operator ==(OpenEnum<TEnum> left, OpenEnum<TEnum> right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when not equal.</returns>
    public static bool operator !=(OpenEnum<TEnum> left, OpenEnum<TEnum> right) => !left.Equals(right);

    JsonConverter IOpenEnum.CreateConverter() => new OpenEnumJsonConverter<TEnum>();
}
