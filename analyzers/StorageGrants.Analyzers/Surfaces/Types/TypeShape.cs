using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Grants;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>How a C# type writes a grant or a document that carries grants.</summary>
internal sealed class TypeShape
{
    private readonly Dictionary<string, ISymbol> _byWireName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byMemberName = new(StringComparer.OrdinalIgnoreCase);

    public TypeShape(bool isGenerated) => IsGenerated = isGenerated;

    public GrantRequestShape? Request { get; set; }

    public GrantEntryShape? Entry { get; set; }

    /// <summary>Whether the type says by attributes of ours what it is.</summary>
    public bool IsGenerated { get; }

    /// <summary>Whether the type alone tells a grant from any two properties that happen to have these names.</summary>
    public bool IsCertain { get; set; }

    /// <summary>Whether the type has <c>AsOrganizationOwner</c>, by which code states the intent.</summary>
    public bool HasOwnerStatement { get; set; }

    /// <summary>Whether it has the members of a policy document.</summary>
    public bool IsPolicy { get; set; }

    /// <summary>Other documents of the systems that it may be, by its members.</summary>
    public IReadOnlyList<GrantDocumentShape> Documents { get; set; } = [];

    public IReadOnlyCollection<string> WireNames => _byWireName.Keys;

    public int Count => _byWireName.Count;

    public void Add(ISymbol member, string wireName)
    {
        // A derived type's member hides the one of its base.
        if (!_byWireName.ContainsKey(wireName) && !_byMemberName.ContainsKey(member.Name))
        {
            _byWireName.Add(wireName, member);
            _byMemberName.Add(member.Name, wireName);
        }
    }

    /// <summary>Adds a key of a dictionary or a JSON node; all keys share one indexer.</summary>
    public void AddKey(string key, ISymbol indexer) => _byWireName[key] = indexer;

    public bool Has(string wireName) => _byWireName.ContainsKey(wireName);

    /// <summary>Whether a member has this name, letter case and underscores aside.</summary>
    public bool HasLoosely(string name)
    {
        foreach (var other in _byWireName.Keys)
        {
            if (LooseName.Equals(other, name))
                return true;
        }

        return false;
    }

    public ISymbol? MemberOf(string wireName) => _byWireName.TryGetValue(wireName, out var member) ? member : null;

    /// <summary>The wire name of a member, or of the constructor parameter that sets it.</summary>
    public string? WireNameOf(string member) => _byMemberName.TryGetValue(member, out var wireName) ? wireName : null;
}
