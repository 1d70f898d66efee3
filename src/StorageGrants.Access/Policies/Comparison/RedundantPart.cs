using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>A part of a policy without which it allows exactly the same.</summary>
public sealed class RedundantPart
{
    internal RedundantPart(PolicyElement element, int statementIndex, int conditionIndex, int valueIndex, string text, JsonSpan span, int coveringStatementIndex, string? coveringText)
    {
        Element = element;
        StatementIndex = statementIndex;
        ConditionIndex = conditionIndex;
        ValueIndex = valueIndex;
        Text = text;
        Span = span;
        CoveringStatementIndex = coveringStatementIndex;
        CoveringText = coveringText;
    }

    /// <summary>What it is.</summary>
    public PolicyElement Element { get; }

    /// <summary>Zero-based index of its statement.</summary>
    public int StatementIndex { get; }

    /// <summary>Zero-based index of its condition, -1 outside of conditions.</summary>
    public int ConditionIndex { get; }

    /// <summary>Zero-based index of the value, -1 for a statement or condition.</summary>
    public int ValueIndex { get; }

    /// <summary>The value as written; the Sid of a statement or the key of a condition, empty without one.</summary>
    public string Text { get; }

    /// <summary>Its place; empty when the policy was not read from a document.</summary>
    public JsonSpan Span { get; }

    /// <summary>Zero-based index of one statement that covers it, its own when a value beside it does; -1 when it takes several, or when it matches nothing that can be asked for.</summary>
    public int CoveringStatementIndex { get; }

    /// <summary>The value beside it that covers it, or null.</summary>
    public string? CoveringText { get; }

    /// <inheritdoc />
    public override string ToString() => Element + " " + (ValueIndex < 0 ? "#" + StatementIndex : "'" + Text + "'")
        + (CoveringText is not null ? " is covered by '" + CoveringText + "'"
            : CoveringStatementIndex >= 0 ? " is covered by statement " + CoveringStatementIndex
            : " changes nothing");
}
