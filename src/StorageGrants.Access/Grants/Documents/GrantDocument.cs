using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>A document that gives rights in one of the systems: a key, a group, a list of role assignments, of sub-users, of members.</summary>
public sealed class GrantDocument
{
    /// <summary>Creates a document.</summary>
    /// <param name="shape">What it is.</param>
    /// <param name="root">The whole of it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public GrantDocument(GrantDocumentShape shape, GrantNode root)
    {
        Shape = shape ?? throw new ArgumentNullException(nameof(shape));
        Root = root ?? throw new ArgumentNullException(nameof(root));
    }

    /// <summary>What it is.</summary>
    public GrantDocumentShape Shape { get; }

    /// <summary>The system it belongs to.</summary>
    public RoleCatalog Catalog => Shape.Catalog;

    /// <summary>The whole of it.</summary>
    public GrantNode Root { get; }

    /// <summary>The documents anywhere in a JSON text, in document order.</summary>
    /// <param name="root">The text, parsed.</param>
    /// <param name="text">The text that the positions in it count in.</param>
    /// <param name="locate">Turns a range of that text into a place.</param>
    /// <param name="catalogs">The systems to look for.</param>
    /// <param name="isFromCode">Whether the text was written from C# objects: members answer to their names in any letter case and with or without underscores, and what services write is not looked for.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<GrantDocument> In(JsonValue root, string text, Func<JsonSpan, GrantOrigin> locate, IReadOnlyList<RoleCatalog> catalogs, bool isFromCode = false)
    {
        var document = new JsonDocumentText(text ?? throw new ArgumentNullException(nameof(text)), locate ?? throw new ArgumentNullException(nameof(locate)), isFromCode);
        return JsonDocumentReader.Read(root ?? throw new ArgumentNullException(nameof(root)), document, catalogs ?? throw new ArgumentNullException(nameof(catalogs)));
    }
}
