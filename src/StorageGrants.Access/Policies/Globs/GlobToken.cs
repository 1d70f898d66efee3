using System;

namespace StorageGrants.Access.Policies;

/// <summary>One token of a pattern.</summary>
public readonly struct GlobToken : IEquatable<GlobToken>
{
    private GlobToken(GlobTokenKind kind, int codePoint, string? name, string? @default)
    {
        Kind = kind;
        CodePoint = codePoint;
        Name = name;
        Default = @default;
    }

    /// <summary>What it stands for.</summary>
    public GlobTokenKind Kind { get; }

    /// <summary>The character of a literal as a Unicode code point, or a lone surrogate; 0 for the other kinds.</summary>
    public int CodePoint { get; }

    /// <summary>The name of a variable, such as <c>aws:username</c>; null for the other kinds.</summary>
    public string? Name { get; }

    /// <summary>The text that stands in for a variable the request does not hold, or null.</summary>
    public string? Default { get; }

    internal static GlobToken One { get; } = new(GlobTokenKind.One, 0, null, null);

    internal static GlobToken Many { get; } = new(GlobTokenKind.Many, 0, null, null);

    internal static GlobToken Literal(int codePoint) => new(GlobTokenKind.Literal, codePoint, null, null);

    internal static GlobToken Variable(string name, string? @default) => new(GlobTokenKind.Variable, 0, name, @default);

    /// <inheritdoc />
    public bool Equals(GlobToken other) =>
        Kind == other.Kind && CodePoint == other.CodePoint
        && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase) && Default == other.Default;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is GlobToken other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() =>
        ((int)Kind * 397) ^ CodePoint ^ (Name is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Name));

    /// <summary>Whether the tokens are the same.</summary>
    public static bool operator ==(GlobToken left, GlobToken right) => left.Equals(right);

    /// <summary>Whether the tokens differ.</summary>
    public static bool operator !=(GlobToken left, GlobToken right) => !left.Equals(right);
}
