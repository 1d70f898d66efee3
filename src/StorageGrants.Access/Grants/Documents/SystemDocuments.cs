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
        return Add(null, has, known);
    }

    /// <summary>The catalogues one of whose words stands in a JSON text, in quotes as a name does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Catalogues that are known already: a system they describe is left out.</param>
    /// <returns>Those known, then the others.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<RoleCatalog> AddMentioned(string text, IReadOnlyList<RoleCatalog> known)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        return Add(text, null, known);
    }

    private static IReadOnlyList<RoleCatalog> Add(string? text, Func<string, bool>? has, IReadOnlyList<RoleCatalog> known)
    {
        if (known is null)
            throw new ArgumentNullException(nameof(known));
        List<RoleCatalog>? list = null;
        foreach (var system in Systems)
        {
            foreach (var word in system.Words)
            {
                if (text is null ? !has!(word) : !IsQuoted(text, word))
                    continue;
                AddTo(list ??= new List<RoleCatalog>(known), system.Catalog());
                break;
            }
        }

        return list ?? known;
    }

    private static void AddTo(List<RoleCatalog> list, RoleCatalog catalog)
    {
        if (!list.Exists(other => string.Equals(other.System, catalog.System, StringComparison.Ordinal)))
            list.Add(catalog);
    }

    private static bool IsQuoted(string text, string word)
    {
        for (var start = text.IndexOf(word, StringComparison.Ordinal); start >= 0; start = text.IndexOf(word, start + 1, StringComparison.Ordinal))
        {
            var end = start + word.Length;
            if (start > 0 && text[start - 1] == '"' && end < text.Length && text[end] == '"')
                return true;
        }

        return false;
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
