using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Rules;

namespace StorageGrants.Analyzers.CodeRules;

/// <summary>A rule about what C# code does with the clients. It looks no further than the member an operation stands in.</summary>
internal abstract class CodeRule
{
    /// <summary>What the rule is called.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>The operations a finding can start at: calls, creations of objects, interpolated texts.</summary>
    public abstract ImmutableArray<OperationKind> Kinds { get; }

    /// <summary>Whether the rule can find anything in a compilation; most need the clients.</summary>
    public virtual bool Applies(CodeRuleModel model) => model.Clients.MayExist;

    /// <summary>
    /// Whether calls of a method, or objects of a type, can be candidates. Asked once for each definition, so that most operations
    /// are passed over without being asked about.
    /// </summary>
    public virtual bool Concerns(ISymbol definition, CodeRuleModel model) => true;

    /// <summary>Whether an operation is worth a look. Asked for every operation of these kinds that <see cref="Concerns"/> leaves, so it may cost next to nothing.</summary>
    public abstract bool IsCandidate(IOperation operation, CodeRuleModel model);

    /// <summary>Looks at a candidate, and at as much of the member it stands in as it needs.</summary>
    public abstract void Check(IOperation operation, CodeRuleContext context);
}
