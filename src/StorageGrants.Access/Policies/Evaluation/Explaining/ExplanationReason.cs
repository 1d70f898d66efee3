using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>One reason of an explanation: the words, the place in the policy, and what they rest on.</summary>
public sealed class ExplanationReason
{
    internal ExplanationReason(string text, Evidence evidence, IReadOnlyList<string> sources, JsonSpan span = default)
    {
        Text = text;
        Evidence = evidence;
        Sources = sources;
        Span = span;
    }

    /// <summary>The reason in one sentence.</summary>
    public string Text { get; }

    /// <summary>What it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Measured cases or documents; empty when it follows from the reference semantics alone.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The place in the policy; empty when the reason has none or the policy was not read from a text.</summary>
    public JsonSpan Span { get; }

    /// <inheritdoc />
    public override string ToString() =>
        Text + " [" + Evidence.ToString().ToLowerInvariant() + (Sources.Count == 0 ? "" : ": " + string.Join(", ", Sources)) + "]";
}
