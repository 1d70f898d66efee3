using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>
/// The words of which one stands wherever grants are written. Those of Tigris are known without its role file, which is read
/// where one of them is met: most compilations have none.
/// </summary>
internal sealed class GrantWords
{
    /// <summary>The system whose role file is known in every compilation, unless the project has its own.</summary>
    public const string Tigris = "tigris";

    private static readonly string[] TigrisRequests = ["buckets_roles", "buckets_role", "bucket_name"];

    /// <param name="own">The role files of the project.</param>
    public GrantWords(IReadOnlyList<RoleCatalog> own)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var documents = new HashSet<string>(SystemDocuments.Words, StringComparer.Ordinal);
        var hasTigris = false;
        foreach (var catalog in own)
        {
            AddTo(words, catalog);
            foreach (var shape in catalog.DocumentShapes)
                documents.UnionWith(shape.Words);
            hasTigris |= catalog.System == Tigris;
        }

        if (!hasTigris)
            words.UnionWith(TigrisRequests);
        Requests = [.. words];
        Mark = Array.TrueForAll(Requests, static word => word.IndexOf('_') >= 0) ? '_' : null;
        Documents = [.. documents];
    }

    /// <summary>One of these stands in every JSON text that grants roles.</summary>
    public string[] Requests { get; }

    /// <summary>A character that every one of <see cref="Requests"/> has, if there is one that few texts have.</summary>
    public char? Mark { get; }

    /// <summary>One of these stands in every other document of a system.</summary>
    public string[] Documents { get; }

    private static void AddTo(HashSet<string> words, RoleCatalog catalog)
    {
        foreach (var shape in catalog.RequestShapes)
        {
            words.Add(shape.GrantsProperty);
            words.UnionWith(shape.OtherGrantsNames);
        }

        foreach (var shape in catalog.EntryShapes)
            words.Add(shape.ScopeProperty);
    }
}
