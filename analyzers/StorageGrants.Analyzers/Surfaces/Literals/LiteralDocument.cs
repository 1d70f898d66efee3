using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Surfaces.Policies;

namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>A JSON document inside C# text.</summary>
internal sealed class LiteralDocument
{
    private readonly string _text;
    private readonly JsonValue _root;
    private readonly LiteralPlaces _places;
    private readonly CompilationModel _model;

    public LiteralDocument(string text, JsonValue root, LiteralPlaces places, CompilationModel model)
    {
        _text = text;
        _root = root;
        _places = places;
        _model = model;
    }

    public IEnumerable<GrantRequest> Requests => JsonGrantReader.Read(_root, _model.Catalogs, _text).Select(_places.Move);

    public IReadOnlyList<Finding> CheckWhole(GrantRuleOptions options) => GrantRules.Check(_root, _places.Move, options);

    public IEnumerable<GrantDocument> Documents => GrantDocument.In(_root, _text, _places.Move, SystemDocuments.AddMentioned(_text, _model.Catalogs));

    /// <summary>The documents of the systems of some kinds, in a text that was written from objects.</summary>
    public IReadOnlyList<GrantDocument> DocumentsOf(IReadOnlyList<GrantDocumentShape> shapes) =>
        GrantDocument.In(_root, _text, _places.Move, [.. shapes.Select(shape => shape.Catalog).Distinct()], isFromCode: true);

    /// <summary>The policies in the document; one that is the whole document is meant for where the document goes.</summary>
    public IEnumerable<PolicySubject> PoliciesFor(Func<PolicyDestination?> whereTo)
    {
        foreach (var policy in PolicySubject.In(_root, _text, _places.Move))
        {
            if (policy.Span == _root.Span && whereTo() is { } destination)
            {
                policy.DialectName = destination.Dialect;
                policy.Kind = destination.Kind;
            }

            yield return policy;
        }
    }
}
