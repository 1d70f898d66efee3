using System;

namespace StorageGrants.Access;

/// <summary>The answer to an <see cref="AccessRequest"/>.</summary>
public readonly struct AccessDecision : IEquatable<AccessDecision>
{
    private readonly string? _step;

    internal AccessDecision(Effect effect, Evidence evidence, string step)
    {
        Effect = effect;
        Evidence = evidence;
        _step = step;
    }

    /// <summary>The answer.</summary>
    public Effect Effect { get; }

    /// <summary>What the deciding step rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Name of the step that decided, as in the schema.</summary>
    public string Step => _step ?? "";

    /// <summary>Whether access is granted. Never where the answer is <see cref="Effect.Undocumented"/>.</summary>
    public bool IsAllowed => Effect == Effect.Allow;

    /// <inheritdoc />
    public bool Equals(AccessDecision other) => Effect == other.Effect && Evidence == other.Evidence && string.Equals(Step, other.Step, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is AccessDecision other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked((((int)Effect * 31) + (int)Evidence) * 397) ^ StringComparer.Ordinal.GetHashCode(Step);

    /// <inheritdoc />
    public override string ToString() => Effect + " (" + Step + ", " + Evidence + ")";

    /// <summary>Whether the decisions are the same.</summary>
    public static bool operator ==(AccessDecision left, AccessDecision right) => left.Equals(right);

    /// <summary>Whether the decisions differ.</summary>
    public static bool operator !=(AccessDecision left, AccessDecision right) => !left.Equals(right);
}
