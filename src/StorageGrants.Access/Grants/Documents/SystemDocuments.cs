using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>
/// The words that tell the documents of the catalogues this library ships with, so that a catalogue is read only where one of
/// its words stands. A test holds them against the role files.
/// </summary>
public static class SystemDocuments
{
    private static readonly (string[] Words, Func<RoleCatalog> Catalog)[] Systems =
    {
        (new[] { "bucketShares" }, static () => RoleCatalog.TigrisOrganizations),
        (new[] { "assignments", "scope" }, static () => RoleCatalog.BackblazeConsole),
        (new[] { "capabilities" }, static () => RoleCatalog.BackblazeKeys),
        (new[] { "users", "managementReadOnly", "uniqueName", "memberOf" }, static () => RoleCatalog.StorageGrid),
        (new[] { "subUsers" }, static () => RoleCatalog.SObject),
        (new[] { "subusers" }, static () => RoleCatalog.CephRgw),
    };

    /// <summary>The words. One of them stands in every such document.</summary>
    public static IReadOnlyList<string> Words { get; } = AllWords();

    /// <summary>The catalogues one of whose words is there.</summary>
    /// <param name="has">Says whether a word is there.</param>
    /// <param name="known">Catalogues that are known already: a system they describe is left out.</param>
    /// <returns>Those known, then the others.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<RoleCatalog> Add(Func<string, bool> has, IReadOnlyList<RoleCatalog> known)
    {
        if (has is null)
            throw new ArgumentNullException(nameof(has));
        var list = new List<RoleCatalog>(known ?? throw new ArgumentNullException(nameof(known)));
        foreach (var (words, catalog) in Systems)
        {
            if (Array.Exists(words, word => has(word)) && !list.Exists(other => string.Equals(other.System, catalog().System, StringComparison.Ordinal)))
                list.Add(catalog());
        }

        return list;
    }

    /// <summary>The catalogues one of whose words stands in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Catalogues that are known already: a system they describe is left out.</param>
    /// <returns>Those known, then the others.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<RoleCatalog> AddMentioned(string text, IReadOnlyList<RoleCatalog> known)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        return Add(word => text.IndexOf(word, StringComparison.Ordinal) >= 0, known);
    }

    private static List<string> AllWords()
    {
        var words = new List<string>();
        foreach (var system in Systems)
        {
            foreach (var word in system.Words)
            {
                if (!words.Contains(word))
                    words.Add(word);
            }
        }

        return words;
    }
}
