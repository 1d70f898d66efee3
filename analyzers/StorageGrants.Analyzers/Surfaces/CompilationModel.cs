using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>What all blocks of one compilation share.</summary>
internal sealed class CompilationModel
{
    private const string PolicyWord = "\"Statement\"";

    // {"id":"a","secret_key":"..."} with a secret that is long enough to be one.
    private const int ShortestKeyPair = 40;

    private static readonly string[] SecretWords =
    [
        "\"tsec_", "\"secret_access_key\"", "\"secret_key\"", "\"new_secret\"", "\"secretAccessKey\"", "\"secretKey\"", "\"SecretAccessKey\"", "\"applicationKey\"",
    ];

    private readonly int _shortestWord;

    public CompilationModel(IReadOnlyList<RoleCatalog> catalogs)
    {
        Catalogs = catalogs;
        Types = new TypeShapes(catalogs);

        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var catalog in catalogs)
        {
            foreach (var shape in catalog.RequestShapes)
            {
                words.Add(shape.GrantsProperty);
                foreach (var other in shape.OtherGrantsNames)
                    words.Add(other);
            }

            foreach (var shape in catalog.EntryShapes)
                words.Add(shape.ScopeProperty);
        }

        LiteralWords = [.. words];

        var documents = new HashSet<string>(SystemDocuments.Words, StringComparer.Ordinal);
        foreach (var catalog in catalogs)
        {
            foreach (var shape in catalog.DocumentShapes)
                documents.UnionWith(shape.Words);
        }

        DocumentWords = [.. documents];
        _shortestWord = PolicyWord.Length;
        foreach (var word in words)
            _shortestWord = Math.Min(_shortestWord, word.Length);
        foreach (var word in documents)
            _shortestWord = Math.Min(_shortestWord, word.Length);
    }

    /// <summary>The systems whose documents are recognised.</summary>
    public IReadOnlyList<RoleCatalog> Catalogs { get; }

    public TypeShapes Types { get; }

    /// <summary>Whether secrets in JSON literals are reported; tests are full of secrets that nobody has.</summary>
    public bool LooksForSecrets { get; set; }

    /// <summary>One of these stands in every JSON text that grants roles.</summary>
    public IReadOnlyList<string> LiteralWords { get; }

    /// <summary>One of these stands in every other document of a system.</summary>
    public IReadOnlyList<string> DocumentWords { get; }

    /// <summary>Whether a text may hold a JSON document that the rules look at. Allocates nothing.</summary>
    public bool MayGrant(string text)
    {
        if (text.Length < _shortestWord)
            return false;
        for (var i = 0; i < LiteralWords.Count; i++)
        {
            if (text.IndexOf(LiteralWords[i], StringComparison.Ordinal) >= 0)
                return true;
        }

        // Most texts end here: there is no JSON without a quote.
        return text.IndexOf('"') >= 0 && (text.IndexOf(PolicyWord, StringComparison.Ordinal) >= 0
            || text.IndexOf("\"$schema\"", StringComparison.Ordinal) >= 0 && text.IndexOf("urn:storagegrants:", StringComparison.Ordinal) >= 0
            || MentionsDocument(text)
            || text.Length >= ShortestKeyPair && HoldsSecret(text));
    }

    /// <summary>Whether a key may be one of a document of a system. Allocates nothing.</summary>
    public bool MentionsDocument(string text)
    {
        for (var i = 0; i < DocumentWords.Count; i++)
        {
            if (text.IndexOf(DocumentWords[i], StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    private static bool HoldsSecret(string text)
    {
        foreach (var word in SecretWords)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>A request that could list a grant of this shape.</summary>
    public GrantRequestShape RequestShapeOf(GrantEntryShape entry)
    {
        foreach (var catalog in Catalogs)
        {
            foreach (var request in catalog.RequestShapes)
            {
                if (request.Entry == entry)
                    return request;
            }
        }

        return new GrantRequestShape("", "", entry, null, null, null, Array.Empty<string>());
    }
}
