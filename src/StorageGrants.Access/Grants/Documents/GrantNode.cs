using System;
using System.Collections.Generic;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Grants;

/// <summary>A value of a <see cref="GrantDocument"/>, whether it was read from JSON or from C# objects.</summary>
public abstract class GrantNode
{
    private static readonly GrantNode s_absent = new PlainNode(GrantNodeKind.Absent);
    private static readonly GrantNode s_unknown = new PlainNode(GrantNodeKind.Unknown);

    private protected GrantNode(GrantNodeKind kind, GrantOrigin? origin)
    {
        Kind = kind;
        Origin = origin;
    }

    /// <summary>What is known of the value.</summary>
    public GrantNodeKind Kind { get; }

    /// <summary>Where it stands, or null when it is left out.</summary>
    public GrantOrigin? Origin { get; }

    /// <summary>Whether it is left out, or null.</summary>
    public bool IsAbsent => Kind == GrantNodeKind.Absent;

    /// <summary>The text, or null when it is none or unknown.</summary>
    public virtual string? Text => null;

    /// <summary>True or false, or null when it is neither or unknown.</summary>
    public virtual bool? Boolean => null;

    /// <summary>The elements that are known; empty when it is no list.</summary>
    public virtual IReadOnlyList<GrantNode> Items => Array.Empty<GrantNode>();

    /// <summary>The members that are known, in document order; empty when it is no object.</summary>
    public virtual IReadOnlyList<GrantMember> Members => Array.Empty<GrantMember>();

    /// <summary>Whether a list or an object may have more than is known.</summary>
    public virtual bool HasUnread => false;

    /// <summary>The policy that an object in a JSON text is, or null.</summary>
    public virtual PolicySubject? Policy => null;

    /// <summary>A member. Of an object without it, an absent value; of what is not known to be an object, an unknown one.</summary>
    /// <param name="name">Its name on the wire.</param>
    public GrantNode this[string name]
    {
        get
        {
            if (Kind == GrantNodeKind.Absent)
                return s_absent;
            if (Kind != GrantNodeKind.Object)
                return s_unknown;
            return Find(name) ?? (HasUnread ? s_unknown : s_absent);
        }
    }

    private protected abstract GrantNode? Find(string name);
}
