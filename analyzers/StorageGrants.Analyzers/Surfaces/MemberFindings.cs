using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>What was found in one member, by the expression that grants.</summary>
internal sealed class MemberFindings
{
    private readonly Dictionary<SyntaxNode, List<Diagnostic>> _byPlace = new();

    private readonly HashSet<SyntaxNode> _visited = new();

    /// <param name="place">The expression that what is added first belongs to.</param>
    /// <param name="visited">The creations that are visited by themselves.</param>
    public MemberFindings(IOperation place, IEnumerable<IOperation> visited)
    {
        Place = place;
        foreach (var creation in visited)
            _visited.Add(creation.Syntax);
    }

    /// <summary>The expression that what is added next belongs to.</summary>
    public IOperation Place { get; set; }

    /// <summary>What stands outside the expression it belongs to: in an argument of a call after it, in an assignment.</summary>
    public List<Diagnostic> Elsewhere { get; } = new();

    public void Add(Diagnostic diagnostic)
    {
        var place = PlaceOf(diagnostic.Location);
        if (place.SyntaxTree == diagnostic.Location.SourceTree && !place.Span.Contains(diagnostic.Location.SourceSpan))
        {
            Elsewhere.Add(diagnostic);
            return;
        }

        if (!_byPlace.TryGetValue(place, out var list))
            _byPlace.Add(place, list = new List<Diagnostic>());
        list.Add(diagnostic);
    }

    public IReadOnlyList<Diagnostic> At(IOperation place) =>
        _byPlace.TryGetValue(place.Syntax, out var list) ? list : Array.Empty<Diagnostic>();

    // An editor that asks for one document is given only what is reported inside the expression or member that is visited for it: a
    // grant in a call after the creation of its request is reported with the grant.
    private SyntaxNode PlaceOf(Location location)
    {
        var place = Place.Syntax;
        if (location.SourceTree != place.SyntaxTree || place.Span.Contains(location.SourceSpan))
            return place;
        SyntaxNode? inner = place.SyntaxTree.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        while (inner is not null && !_visited.Contains(inner))
            inner = inner.Parent;
        return inner ?? place;
    }
}
