using System;

namespace StorageGrants.Access.Policies;

/// <summary>Something proved of the conditions of a statement.</summary>
public sealed class ConditionFinding
{
    internal ConditionFinding(ConditionFindingKind kind, int conditionIndex, string key, DateTimeOffset? date = null)
    {
        Kind = kind;
        ConditionIndex = conditionIndex;
        Key = key;
        Date = date;
    }

    /// <summary>What it is.</summary>
    public ConditionFindingKind Kind { get; }

    /// <summary>Zero-based index of the condition, or of the first when several contradict each other.</summary>
    public int ConditionIndex { get; }

    /// <summary>The condition key.</summary>
    public string Key { get; }

    /// <summary>The end of a window that is past, or the beginning of one that has not begun; null otherwise.</summary>
    public DateTimeOffset? Date { get; }

    /// <inheritdoc />
    public override string ToString() => Kind + " " + Key + (Date is { } date ? " " + date.ToString("u", System.Globalization.CultureInfo.InvariantCulture) : "");
}
