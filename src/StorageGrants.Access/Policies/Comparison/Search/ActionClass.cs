using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Actions that every statement compared treats alike and that work on the same kind of resource.</summary>
internal sealed class ActionClass
{
    internal ActionClass(IReadOnlyList<string> names, bool isListed, ActionResources resources, IReadOnlyDictionary<ComparedStatement, Outcome> matches)
    {
        Names = names;
        IsListed = isListed;
        Resources = resources;
        Matches = matches;
    }

    /// <summary>The actions; one of them for a class that no list can name all of.</summary>
    internal IReadOnlyList<string> Names { get; }

    /// <summary>Whether the dialect knows them.</summary>
    internal bool IsListed { get; }

    internal ActionResources Resources { get; }

    internal IReadOnlyDictionary<ComparedStatement, Outcome> Matches { get; }
}
