using System;
using System.Collections.Generic;

namespace StorageGrants.StorageGrid;

/// <summary>
/// What to change of a user; what is not named stays as it is. The service replaces users whole, so a change that left
/// <c>memberOf</c> out would take the user out of every group.
/// </summary>
public sealed class UserUpdate
{
    /// <summary>Another name to show, 1 to 128 characters; <see langword="null"/> keeps it.</summary>
    public string? FullName { get; set; }

    /// <summary>The ids of all groups from now on, an empty list for none; <see langword="null"/> keeps them.</summary>
    public IReadOnlyCollection<string>? MemberOf { get; set; }

    /// <summary>Ids of groups to join, beside those the user has.</summary>
    public IReadOnlyCollection<string> Join { get; set; } = Array.Empty<string>();

    /// <summary>Ids of groups to leave.</summary>
    public IReadOnlyCollection<string> Leave { get; set; } = Array.Empty<string>();

    /// <summary>Whether the user cannot sign in; <see langword="null"/> keeps it. Has no effect on federated users.</summary>
    public bool? Disable { get; set; }

    internal IReadOnlyList<string> MemberOfFrom(IReadOnlyList<string>? before)
    {
        var after = new List<string>();
        foreach (var id in MemberOf ?? (IReadOnlyCollection<string>?)before ?? Array.Empty<string>()) Add(after, id);
        foreach (var id in Join ?? Array.Empty<string>()) Add(after, id);
        foreach (var id in Leave ?? Array.Empty<string>()) after.RemoveAll(known => Same(known, id));
        return after;
    }

    private static void Add(List<string> ids, string id)
    {
        if (!ids.Exists(known => Same(known, id))) ids.Add(id);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
