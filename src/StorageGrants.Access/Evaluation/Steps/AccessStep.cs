using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access;

/// <summary>One step towards a decision, as a role file states it.</summary>
public sealed class AccessStep
{
    internal AccessStep(string id, AccessTest? test, Effect effect, Evidence evidence, string reason, IReadOnlyList<string> only, JsonSpan span)
    {
        Id = id;
        Test = test;
        Effect = effect;
        Evidence = evidence;
        Reason = reason;
        Only = only;
        Span = span;
    }

    /// <summary>Its name, unique in its list.</summary>
    public string Id { get; }

    /// <summary>The answer when its test holds.</summary>
    public Effect Effect { get; }

    /// <summary>What it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Why, with names in braces to be filled in.</summary>
    public string Reason { get; }

    /// <summary>Where the role file states it.</summary>
    public JsonSpan Span { get; }

    /// <summary>Editions that have it; empty for all.</summary>
    internal IReadOnlyList<string> Only { get; }

    /// <summary>Null for what holds otherwise.</summary>
    internal AccessTest? Test { get; }

    internal bool IsIn(string edition)
    {
        foreach (var only in Only)
        {
            if (string.Equals(only, edition, StringComparison.Ordinal))
                return true;
        }

        return Only.Count == 0;
    }

    /// <inheritdoc />
    public override string ToString() => Id;
}
