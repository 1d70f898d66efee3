using System.Threading;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.CodeRules.Flow;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces;
using StorageGrants.Analyzers.Surfaces.Code;

namespace StorageGrants.Analyzers.CodeRules;

/// <summary>What a rule may ask about the member it looks at, and where its findings go.</summary>
internal sealed class CodeRuleContext
{
    private readonly FindingReporter _reporter;

    public CodeRuleContext(CodeRuleModel model, ISymbol owner, LocalUses locals, FindingReporter reporter, CancellationToken cancellationToken)
    {
        _reporter = reporter;
        Model = model;
        Owner = owner;
        Locals = locals;
        Texts = new TextReader(Locals, cancellationToken);
        Flow = new ValueFlow(Locals, cancellationToken);
        CancellationToken = cancellationToken;
    }

    public CodeRuleModel Model { get; }

    /// <summary>The member whose code it is.</summary>
    public ISymbol Owner { get; }

    public LocalUses Locals { get; }

    public TextReader Texts { get; }

    public ValueFlow Flow { get; }

    public CancellationToken CancellationToken { get; }

    public void Report(RuleDescriptor rule, RuleSeverity severity, Location place, string message, Location? other = null) =>
        Report(new Finding(rule, severity, new CodeOrigin(place), message, other is null ? null : [new CodeOrigin(other)]));

    public void Report(Finding finding) => _reporter.Report([finding]);
}
