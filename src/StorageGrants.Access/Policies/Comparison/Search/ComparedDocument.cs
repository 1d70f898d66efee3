using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>A document that is compared: its statements, and the evaluator that witnesses are put to.</summary>
internal sealed class ComparedDocument
{
    private static readonly PolicyDocument s_everything = PolicyParser.Parse("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""").Document!;

    internal ComparedDocument(PolicyDocument document, PolicyDialect dialect, PolicyKind kind)
    {
        Document = document;
        var evaluation = DialectEvaluation.Of(dialect);
        Evaluator = kind == PolicyKind.Resource
            ? CompiledPolicies.Compile(dialect, resource: new[] { document })
            : CompiledPolicies.Compile(dialect, identity: new[] { document });
        EvaluatorAcross = kind == PolicyKind.Resource && evaluation.Semantics.AccountsDelegate
            ? CompiledPolicies.Compile(dialect, new[] { s_everything }, new[] { document })
            : Evaluator;
        var patterns = new PatternReader(evaluation, document.Version);
        var constraints = new ConstraintReader(evaluation, patterns);
        var semantics = evaluation.Semantics;
        var statements = Evaluator.Statements
            .Where(statement => statement.Effect is not null || statement.EffectIsUnknown)
            .Select(statement => new ComparedStatement(
                statement,
                ResourceRegion.Read(statement.Source, patterns, semantics.MissingElementMatches),
                constraints.Read(statement.Source.Conditions),
                patterns.ResolvesVariables))
            .ToList();
        if (semantics.AllowedUnlessDenied.Length > 0)
        {
            statements.Add(ComparedStatement.AllowedUnlessDenied(semantics.AllowedUnlessDenied));
        }

        Statements = statements;
    }

    internal PolicyDocument Document { get; }

    internal CompiledPolicies Evaluator { get; }

    /// <summary>The evaluator for callers of other accounts, whose own policies allow everything.</summary>
    internal CompiledPolicies EvaluatorAcross { get; }

    internal IReadOnlyList<ComparedStatement> Statements { get; }

    internal Effect Evaluate(in PolicyRequest request) => (request.IsCrossAccount ? EvaluatorAcross : Evaluator).Evaluate(request).Effect;

    /// <summary>What a pair of documents is attached to, as far as they show it.</summary>
    internal static PolicyKind KindOf(PolicyDialect dialect, params PolicyDocument[] documents)
    {
        if (dialect.Kinds.Count == 1)
        {
            return dialect.Kinds[0].Kind;
        }

        return documents.Any(document => document.Statements.Any(statement => statement.Principal is not null || statement.NotPrincipal is not null))
            ? PolicyKind.Resource
            : PolicyKind.Identity;
    }
}
