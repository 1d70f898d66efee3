using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>What is known of an object that writes grants, after all that is done to it in its block.</summary>
internal sealed class GrantObject
{
    private readonly Dictionary<string, MemberValue> _members;

    public GrantObject(TypeShape shape, IOperation creation)
        : this(shape, creation, new Dictionary<string, MemberValue>(StringComparer.Ordinal))
    {
    }

    private GrantObject(TypeShape shape, IOperation creation, Dictionary<string, MemberValue> members)
    {
        Shape = shape;
        Creation = creation;
        _members = members;
    }

    public TypeShape Shape { get; }

    /// <summary>The expression that makes it.</summary>
    public IOperation Creation { get; }

    /// <summary>Where a method makes it, when <see cref="Creation"/> is a call of that method; what is written there is shown at the call.</summary>
    public SyntaxNode? MadeIn { get; set; }

    /// <summary>Whether members may have been set that the code here does not show.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether the code states that the rights of the organization owner are meant.</summary>
    public bool IsStatedOwner { get; set; }

    /// <summary>The members that are set, in order.</summary>
    public IReadOnlyList<string> Names => new List<string>(_members.Keys);

    public MemberValue? Get(string wireName) => _members.TryGetValue(wireName, out var value) ? value : null;

    /// <summary>Sets a member. An assignment that may or may not run leaves it unknown.</summary>
    public void Set(string wireName, MemberValue value, bool certain) =>
        _members[wireName] = certain ? value : MemberValue.Unknown;

    public void AddElement(string wireName, IOperation? element, bool certain)
    {
        var current = Get(wireName) ?? MemberValue.Empty;
        _members[wireName] = element is null || !certain ? current.WithUnread() : current.With(element);
    }

    public GrantObject Clone() =>
        new(Shape, Creation, new Dictionary<string, MemberValue>(_members, StringComparer.Ordinal)) { IsOpen = IsOpen, IsStatedOwner = IsStatedOwner, MadeIn = MadeIn };

    public void CopyFrom(GrantObject other)
    {
        _members.Clear();
        foreach (var pair in other._members)
            _members.Add(pair.Key, pair.Value);
        IsOpen = other.IsOpen;
        IsStatedOwner = other.IsStatedOwner;
    }

    /// <summary>Keeps what both have in common; used where one object is the start of several.</summary>
    public void MergeWith(GrantObject other)
    {
        foreach (var name in new List<string>(_members.Keys))
        {
            if (other.Get(name) is not { } value || !value.Equals(_members[name]))
                _members[name] = MemberValue.Unknown;
        }

        foreach (var name in other._members.Keys)
        {
            if (!_members.ContainsKey(name))
                _members[name] = MemberValue.Unknown;
        }

        IsOpen |= other.IsOpen;
        IsStatedOwner &= other.IsStatedOwner;
    }
}
