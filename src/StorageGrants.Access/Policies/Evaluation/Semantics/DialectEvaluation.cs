using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace StorageGrants.Access.Policies;

/// <summary>How the engine behind a dialect evaluates policies: each point on which engines differ, with how it is known.</summary>
public sealed class DialectEvaluation
{
    private static readonly ConditionalWeakTable<PolicyDialect, DialectEvaluation> Read = new();

    private DialectEvaluation(PolicyDialect dialect)
    {
        Semantics = EvaluationSemanticsReader.Read(dialect.EvaluationData);
        Vocabulary = new DialectVocabulary(dialect);
    }

    /// <summary>Every point and what the engine does there.</summary>
    public IReadOnlyCollection<EvaluationRule> Rules => Semantics.Rules;

    /// <summary>The condition keys that the engine changes before conditions see them.</summary>
    public IReadOnlyCollection<ContextKeyRule> ContextKeys => Semantics.ContextKeys;

    internal EvaluationSemantics Semantics { get; }

    internal DialectVocabulary Vocabulary { get; }

    /// <summary>How a dialect evaluates.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static DialectEvaluation Of(PolicyDialect dialect) =>
        Read.GetValue(dialect ?? throw new ArgumentNullException(nameof(dialect)), static key => new DialectEvaluation(key));
}
