using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.CodeRules.Calls;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>
/// The words of which one stands wherever grants are written. Those of Tigris are known without its role file, which is read
/// where one of them is met: most compilations have none.
/// </summary>
internal sealed class GrantWords
{
    /// <summary>The system whose role file is known in every compilation, unless the project has its own.</summary>
    public const string Tigris = "tigris";

    /// <summary>The member of every policy document, as JSON has it.</summary>
    public const string Policy = "\"" + TypeShapes.PolicyMember + "\"";

    /// <summary>The member of JSON that states its schema.</summary>
    public const string Schema = "\"$schema\"";

    /// <summary>One of these stands in every JSON text with a secret that is reported there.</summary>
    public static readonly string[] Secrets =
    [
        "\"tsec_", "\"secret_access_key\"", "\"secret_key\"", "\"new_secret\"", "\"secretAccessKey\"", "\"secretKey\"", "\"SecretAccessKey\"", "\"applicationKey\"",
    ];

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
        InSources = AllInSources();
    }

    /// <summary>One of these stands in every JSON text that grants roles.</summary>
    public string[] Requests { get; }

    /// <summary>A character that every one of <see cref="Requests"/> has, if there is one that few texts have.</summary>
    public char? Mark { get; }

    /// <summary>One of these stands in every other document of a system.</summary>
    public string[] Documents { get; }

    /// <summary>
    /// One of these, in whatever case, stands in every file with a text or a type that grants roles, unless the name comes from
    /// another file.
    /// </summary>
    public string[] InSources { get; }

    /// <summary>How a property or a field is spelled, letter case aside, that a naming policy writes as a word.</summary>
    public static string Spelled(string word) => word.Replace("_", "").Replace("-", "");

    private string[] AllInSources()
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Bare(Policy), Bare(Schema), SecretText.TigrisPrefix };
        foreach (var word in Requests.Concat(Documents))
        {
            words.Add(word);
            words.Add(Spelled(word));
        }

        foreach (var word in Secrets)
            words.Add(Bare(word));
        // Too common without the quote that ends them, or the escape of it.
        foreach (var member in DocumentHoles.Members)
        {
            words.Add(Bare(member) + "\"");
            words.Add(Bare(member) + "\\");
        }

        return [.. words];
    }

    private static string Bare(string quoted) => quoted.Trim('"');

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
