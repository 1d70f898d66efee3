using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>A kind of document that gives rights in a system, and how to tell it from others.</summary>
public sealed class GrantDocumentShape
{
    internal GrantDocumentShape(string kind, string description, bool isReply, IReadOnlyList<DocumentSignature> signatures, IReadOnlyDictionary<string, string> holds)
    {
        Kind = kind;
        Description = description;
        IsReply = isReply;
        Signatures = signatures;
        Holds = holds;
    }

    /// <summary>Its name in the role file, such as <c>application-key</c>.</summary>
    public string Kind { get; }

    /// <summary>One sentence, or empty.</summary>
    public string Description { get; }

    /// <summary>Whether the service writes it: it is recognised in JSON, and objects of code are none.</summary>
    public bool IsReply { get; }

    /// <summary>The system it belongs to.</summary>
    public RoleCatalog Catalog { get; internal set; } = null!;

    /// <summary>The names of members of which one stands in every such document.</summary>
    public IReadOnlyList<string> Words
    {
        get
        {
            var words = new List<string>();
            foreach (var signature in Signatures)
            {
                if (!words.Contains(signature.Word))
                    words.Add(signature.Word);
            }

            return words;
        }
    }

    internal IReadOnlyList<DocumentSignature> Signatures { get; }

    /// <summary>Members that list documents, each with their kind.</summary>
    internal IReadOnlyDictionary<string, string> Holds { get; }

    /// <summary>Whether an object with these members may be such a document.</summary>
    /// <param name="has">Says whether there is a member of a name.</param>
    public bool MayFit(Func<string, bool> has)
    {
        foreach (var signature in Signatures)
        {
            if (signature.MayFit(has))
                return true;
        }

        return false;
    }
}
