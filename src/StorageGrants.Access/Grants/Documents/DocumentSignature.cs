using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Grants;

/// <summary>Members that together occur in one kind of document only.</summary>
internal sealed class DocumentSignature
{
    private readonly IReadOnlyList<MemberTest> _tests;

    public DocumentSignature(IReadOnlyList<MemberTest> tests) => _tests = tests;

    /// <summary>The member that stands in every such document, chosen to be rare elsewhere.</summary>
    public string Word => _tests[0].Path[0];

    public bool Fits(GrantNode root)
    {
        foreach (var test in _tests)
        {
            if (!test.Holds(root))
                return false;
        }

        return true;
    }

    public bool HasMembers(GrantNode root)
    {
        foreach (var test in _tests)
        {
            if (!test.HoldsByName(root))
                return false;
        }

        return true;
    }

    public bool MayFit(Func<string, bool> has)
    {
        foreach (var test in _tests)
        {
            if (has(test.Path[0]) == test.IsAbsent && (test.Path.Count == 1 || !test.IsAbsent))
                return false;
        }

        return true;
    }
}
