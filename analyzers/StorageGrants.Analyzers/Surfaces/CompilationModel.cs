using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;
using StorageGrants.Analyzers.Surfaces.Sources;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>What all blocks of one compilation share.</summary>
internal sealed class CompilationModel
{
    // {"id":"a","secret_key":"..."} with a secret that is long enough to be one.
    private const int ShortestKeyPair = 40;

    private readonly GrantWords _words;
    private readonly int _shortestWord = GrantWords.Policy.Length;
    private readonly Lazy<IReadOnlyList<RoleCatalog>> _catalogs;

    /// <param name="own">The role files of the project; its description of a system is the one that counts in it.</param>
    public CompilationModel(IReadOnlyList<RoleCatalog> own)
    {
        _words = new GrantWords(own);
        _catalogs = new(() => WithTigris(own));
        Sources = new SourceFiles(_words);
        Types = new TypeShapes(_words, _catalogs, Sources);
        foreach (var word in _words.Requests)
            _shortestWord = Math.Min(_shortestWord, word.Length);
        foreach (var word in _words.Documents)
            _shortestWord = Math.Min(_shortestWord, word.Length);
    }

    /// <summary>The systems whose documents are recognised.</summary>
    public IReadOnlyList<RoleCatalog> Catalogs => _catalogs.Value;

    /// <summary>What the files may have in them.</summary>
    public SourceFiles Sources { get; }

    public TypeShapes Types { get; }

    /// <summary>Whether secrets in JSON literals are reported; tests are full of secrets that nobody has.</summary>
    public bool LooksForSecrets { get; set; }

    /// <summary>
    /// Whether a text, by its length and two of its characters, may be anything that is looked for in texts: a document, a key of
    /// one, or a secret. Allocates nothing.
    /// </summary>
    public bool MayMatter(string text)
    {
        if (text.Length < _shortestWord)
            return false;
        return _words.Mark is not { } mark || text.IndexOf(mark) >= 0 || text.IndexOf('"') >= 0;
    }

    /// <summary>Whether a text may hold a JSON document that the rules look at. Allocates nothing.</summary>
    public bool MayGrant(string text)
    {
        if (text.Length < _shortestWord)
            return false;
        // There is no JSON without a quote.
        return HoldsAny(text, _words.Requests) || text.IndexOf('"') >= 0 && (text.IndexOf(GrantWords.Policy, StringComparison.Ordinal) >= 0
            || text.IndexOf(GrantWords.Schema, StringComparison.Ordinal) >= 0 && text.IndexOf("urn:storagegrants:", StringComparison.Ordinal) >= 0
            || MentionsDocument(text)
            || text.Length >= ShortestKeyPair && HoldsAny(text, GrantWords.Secrets));
    }

    /// <summary>Whether a key may be one of a document of a system. Allocates nothing.</summary>
    public bool MentionsDocument(string text) => HoldsAny(text, _words.Documents);

    private static bool HoldsAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    private static IReadOnlyList<RoleCatalog> WithTigris(IReadOnlyList<RoleCatalog> own)
    {
        var catalogs = new List<RoleCatalog>(own);
        if (!catalogs.Exists(catalog => catalog.System == GrantWords.Tigris))
            catalogs.Add(RoleCatalog.Tigris);
        return catalogs;
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
