using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>What a member was set to: an expression, elements added to its list, or something that cannot be read.</summary>
internal readonly struct MemberValue : IEquatable<MemberValue>
{
    private MemberValue(IOperation? value, ImmutableArray<IOperation> added, bool hasUnread)
    {
        Value = value;
        Added = added;
        HasUnread = hasUnread;
    }

    public static MemberValue Unknown { get; } = new(null, ImmutableArray<IOperation>.Empty, hasUnread: true);

    public static MemberValue Empty { get; } = new(null, ImmutableArray<IOperation>.Empty, hasUnread: false);

    /// <summary>The expression, or null.</summary>
    public IOperation? Value { get; }

    /// <summary>Elements added to the list afterwards.</summary>
    public ImmutableArray<IOperation> Added { get; }

    /// <summary>Whether there is, or may be, more than can be read.</summary>
    public bool HasUnread { get; }

    public bool IsUnknown => Value is null && HasUnread;

    public static MemberValue Of(IOperation value) => new(value, ImmutableArray<IOperation>.Empty, hasUnread: false);

    public MemberValue With(IOperation element) => new(Value, Added.Add(element), HasUnread);

    public MemberValue WithUnread() => new(Value, Added, hasUnread: true);

    public bool Equals(MemberValue other)
    {
        if (Value != other.Value || HasUnread != other.HasUnread || Added.Length != other.Added.Length)
            return false;
        for (var i = 0; i < Added.Length; i++)
        {
            if (Added[i] != other.Added[i])
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is MemberValue other && Equals(other);

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;
}
