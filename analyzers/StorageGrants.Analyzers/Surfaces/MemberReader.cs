using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Diagnostics;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Literals;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>Reads all grants of a body, an initializer or an attribute and runs the rules over them.</summary>
internal sealed class MemberReader
{
    private readonly CompilationModel _model;
    private readonly ConditionalWeakTable<SyntaxNode, MemberFindings> _known = new();

    public MemberReader(CompilationModel model) => _model = model;

    /// <summary>Whether anything was found beside the expressions that grant.</summary>
    public bool HasElsewhere { get; private set; }

    /// <summary>What is found in everything under <paramref name="root"/>. The answer is the same whenever it is asked for, and kept.</summary>
    public MemberFindings Read(IOperation root, ISymbol owner, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(root.Syntax, out var known))
            return known;
        var findings = ReadAll(root, owner, options, cancellationToken);
        if (findings.Elsewhere.Count > 0)
            HasElsewhere = true;
        return _known.GetValue(root.Syntax, _ => findings);
    }

    /// <summary>What was found in it at places that are in none of its grants.</summary>
    public IReadOnlyList<Diagnostic> Elsewhere(IOperation root) => _known.TryGetValue(root.Syntax, out var known) ? known.Elsewhere : [];

    private MemberFindings ReadAll(IOperation root, ISymbol owner, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var surface = new CodeSurface(_model, [root], cancellationToken);
        var (creations, literals) = Candidates(root, surface, cancellationToken);
        var findings = new MemberFindings(
            creations.Count > 0 ? creations[0] : root,
            creations.FindAll(creation => creation is not IAnonymousObjectCreationOperation && surface.VisitedFor(creation) == creation));
        var provider = options.AnalyzerConfigOptionsProvider;
        var settings = RuleOptions.Read(provider.GetOptions(root.Syntax.SyntaxTree), provider.GlobalOptions);
        var reporter = new FindingReporter(findings.Add);

        Guard.Run("Reading grants from C# objects", root.Syntax.GetLocation(), findings.Add, () =>
        {
            foreach (var (request, place) in surface.Read(creations))
                Check(request, place);
        });

        foreach (var creation in creations)
        {
            findings.Place = surface.VisitedFor(creation);
            Guard.Run("Reading a document of a system from C# objects", creation.Syntax.GetLocation(), findings.Add, () =>
            {
                foreach (var document in surface.DocumentsOf(creation))
                    reporter.Report(GrantRules.Check(document, settings));
            });
            Guard.Run("Reading a policy from C# objects", creation.Syntax.GetLocation(), findings.Add, () =>
            {
                if (surface.PolicyOf(creation) is { } text && LiteralSurface.Parse(text, _model) is { } document)
                    CheckAll(document.PoliciesFor(() => surface.DestinationOf(creation)));
            });
        }

        foreach (var literal in literals)
        {
            findings.Place = literal;
            Guard.Run("Reading grants from a C# literal", literal.Syntax.GetLocation(), findings.Add, () =>
            {
                if (!surface.IsWhatItWas(literal) || LiteralSurface.Read(literal, _model, surface.Texts, cancellationToken) is not { } document)
                    return;
                foreach (var request in document.Requests)
                {
                    RoleMentions.Mark([(request, literal)], [root]);
                    Check(request, literal);
                }

                foreach (var other in document.Documents)
                    reporter.Report(GrantRules.Check(other, settings));
                CheckAll(document.PoliciesFor(() => surface.DestinationOf(literal)));
                if (_model.LooksForSecrets)
                    reporter.Report(document.CheckWhole(settings));
            });
        }

        return findings;

        void CheckAll(IEnumerable<PolicySubject> policies)
        {
            foreach (var policy in policies)
                reporter.Report(GrantRules.Check(policy, settings));
        }

        void Check(GrantRequest request, IOperation place)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.Place = surface.VisitedFor(place);
            Acknowledgements.Apply(request, place, owner);
            reporter.Report(GrantRules.Check(request, settings));
        }
    }

    private (List<IOperation> Creations, List<IOperation> Literals) Candidates(IOperation root, CodeSurface surface, CancellationToken cancellationToken)
    {
        var creations = new List<IOperation>();
        var literals = new List<IOperation>();
        foreach (var operation in root.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IObjectCreationOperation or IAnonymousObjectCreationOperation or IWithOperation)
            {
                if (surface.ShapeOf(operation) is not null && surface.IsStart(operation))
                    creations.Add(operation);
            }
            else if (LiteralSurface.IsCandidate(operation, _model))
            {
                literals.Add(operation);
            }
        }

        return (creations, literals);
    }
}
