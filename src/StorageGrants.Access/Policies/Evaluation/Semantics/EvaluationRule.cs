using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>One point on which engines differ, how a dialect's engine behaves there, and how that is known.</summary>
public sealed class EvaluationRule
{
    internal EvaluationRule(string name, IReadOnlyList<string> values, Evidence evidence, IReadOnlyList<string> sources, string note)
    {
        Name = name;
        Values = values;
        Evidence = evidence;
        Sources = sources;
        Note = note;
    }

    /// <summary>The point, such as <c>notAction</c>.</summary>
    public string Name { get; }

    /// <summary>How the engine behaves, one value for most points.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>How that is known.</summary>
    public Evidence Evidence { get; }

    /// <summary>Where it is known from: measured cases or documents; empty where it is taken from the reference semantics.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The behaviour in words.</summary>
    public string Note { get; }

    internal bool Is(string value)
    {
        foreach (var candidate in Values)
        {
            if (string.Equals(candidate, value, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <inheritdoc />
    public override string ToString() => Name + " = " + string.Join(", ", Values);
}
