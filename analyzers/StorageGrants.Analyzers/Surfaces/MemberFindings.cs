using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>What was found in one member, by the expression that grants.</summary>
internal sealed class MemberFindings
{
    private readonly Dictionary<SyntaxNode, List<Diagnostic>> _byPlace = new();

    public MemberFindings(IOperation place) => Place = place;

    /// <summary>The expression that what is added next belongs to.</summary>
    public IOperation Place { get; set; }

    public void Add(Diagnostic diagnostic)
    {
        var place = Place.Syntax;
        if (!_byPlace.TryGetValue(place, out var list))
            _byPlace.Add(place, list = new List<Diagnostic>());
        list.Add(diagnostic);
    }

    public IReadOnlyList<Diagnostic> At(IOperation place) =>
        _byPlace.TryGetValue(place.Syntax, out var list) ? list : Array.Empty<Diagnostic>();
}
