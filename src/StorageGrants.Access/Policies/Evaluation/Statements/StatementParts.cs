using System;

namespace StorageGrants.Access.Policies;

/// <summary>What a compiled statement is made of.</summary>
internal sealed class StatementParts
{
    public StatementParts(EvaluationSemantics semantics, PolicyStatement source)
    {
        Semantics = semantics;
        Source = source;
    }

    public EvaluationSemantics Semantics { get; }

    public PolicyStatement Source { get; }

    public int Policy { get; init; }

    public int Index { get; init; }

    public PolicyAttachment Attachment { get; init; }

    public PolicyEffect? Effect { get; init; }

    public bool EffectIsUnknown { get; init; }

    public string? Outside { get; init; }

    public ActionMatcher? Action { get; init; }

    public ActionMatcher? NotAction { get; init; }

    public ResourcePattern[]? Resources { get; init; }

    public ResourcePattern[]? NotResources { get; init; }

    public PrincipalMatcher? Principal { get; init; }

    public PrincipalMatcher? NotPrincipal { get; init; }

    public CompiledCondition[] Conditions { get; init; } = Array.Empty<CompiledCondition>();
}
