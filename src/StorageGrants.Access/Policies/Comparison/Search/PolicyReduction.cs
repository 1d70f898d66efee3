using System;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>A policy from which parts are taken as long as it allows the same without them.</summary>
internal sealed class PolicyReduction
{
    private readonly PolicyDialect _dialect;
    private readonly PolicyKind _kind;
    private readonly ComparisonOptions _options;
    private readonly ComparisonWork _work;

    internal PolicyReduction(PolicyDocument document, PolicyDialect dialect, PolicyKind kind, ComparisonOptions options, ComparisonWork work)
    {
        _dialect = dialect;
        _kind = kind;
        // One finding is enough to keep a part.
        _options = new ComparisonOptions { Kind = kind, Limits = options.Limits, MaxWork = options.MaxWork, MaxFindings = 1 };
        _work = work;
        Document = document;
        Compared = new ComparedDocument(document, dialect, kind);
    }

    /// <summary>What is left.</summary>
    internal PolicyDocument Document { get; private set; }

    /// <summary>What is left, as it is compared.</summary>
    internal ComparedDocument Compared { get; private set; }

    /// <summary>Whether every question so far was decided.</summary>
    internal bool IsComplete { get; private set; } = true;

    /// <summary>Goes on with a document if it allows the same.</summary>
    /// <param name="document">The document with something left out.</param>
    internal bool Take(PolicyDocument document)
    {
        if (_work.IsExhausted)
        {
            return false;
        }

        var compared = new ComparedDocument(document, _dialect, _kind);
        if (!IsSame(Compared, compared))
        {
            return false;
        }

        Document = document;
        Compared = compared;
        return true;
    }

    /// <summary>Whether one other statement of the same effect is enough to make a statement superfluous.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="covering">The other one.</param>
    internal bool AllowsSame(PolicyStatement statement, PolicyStatement covering)
    {
        if (statement.Effect != covering.Effect)
        {
            return false;
        }

        var all = statement.Effect == PolicyEffect.Allow ? Array.Empty<PolicyStatement>() : new[] { EverythingAllowed(statement) };
        PolicyDocument Of(params PolicyStatement[] statements) => new(all.Concat(statements).ToArray()) { Version = Document.Version };
        return IsSame(new ComparedDocument(Of(covering), _dialect, _kind), new ComparedDocument(Of(covering, statement), _dialect, _kind));
    }

    private static PolicyStatement EverythingAllowed(PolicyStatement like)
    {
        var star = new PolicyValues(new PolicyText[] { "*" });
        return new PolicyStatement(PolicyEffect.Allow)
        {
            Action = star,
            Resource = star,
            Principal = like.Principal is null && like.NotPrincipal is null ? null : new PolicyPrincipals(new[] { new PolicyPrincipal("*", "*") }),
        };
    }

    private bool IsSame(ComparedDocument left, ComparedDocument right)
    {
        var first = AccessSearch.Run(left, right, _dialect, _kind, _options, _work).IsEmpty;
        var second = first == Truth.Yes ? AccessSearch.Run(right, left, _dialect, _kind, _options, _work).IsEmpty : first;
        IsComplete &= second != Truth.NotDecided;
        return second == Truth.Yes;
    }
}
