using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Roles;

/// <summary>The role sets, operations and grant shapes of one system, read from its role file.</summary>
public sealed class RoleCatalog
{
    private static readonly Lazy<RoleCatalog> LazyTigris = new(() => Load("tigris/roles.schema.json"));
    private static readonly Lazy<RoleCatalog> LazyTigrisOrganizations = new(() => Load("tigris/organizations.schema.json"));
    private static readonly Lazy<RoleCatalog> LazyBackblazeConsole = new(() => Load("backblaze/console.schema.json"));
    private static readonly Lazy<RoleCatalog> LazyBackblazeKeys = new(() => Load("backblaze/keys.schema.json"));
    private static readonly Lazy<RoleCatalog> LazyStorageGrid = new(() => Load("storagegrid/tenant.schema.json"));
    private static readonly Lazy<RoleCatalog> LazySObject = new(() => Load("sobject/subusers.schema.json"));
    private static readonly Lazy<RoleCatalog> LazyCephRgw = new(() => Load("sobject/rgw-subusers.schema.json"));

    private readonly OperationTable _operations;
    private readonly Lazy<AccessRules> _access;
    private IReadOnlyList<GrantDocumentShape> _documentShapes = Array.Empty<GrantDocumentShape>();

    internal RoleCatalog(string system, EditionOrder editions, OperationTable operations, IReadOnlyList<RoleSet> roleSets, IReadOnlyList<GrantRequestShape> requests, IReadOnlyList<GrantEntryShape> entries, Lazy<AccessRules> access)
    {
        System = system;
        Editions = editions.Editions;
        _operations = operations;
        RoleSets = roleSets;
        RequestShapes = requests;
        EntryShapes = entries;
        _access = access;
        foreach (var set in roleSets)
            set.Catalog = this;
    }

    /// <summary>The roles of the Tigris Partner API (docs/vendors/tigris.md).</summary>
    public static RoleCatalog Tigris => LazyTigris.Value;

    /// <summary>The members, shares and keys of Tigris Organizations (docs/vendors/tigris-organizations.md).</summary>
    public static RoleCatalog TigrisOrganizations => LazyTigrisOrganizations.Value;

    /// <summary>The roles of the Backblaze Enterprise Web Console (docs/vendors/backblaze.md).</summary>
    public static RoleCatalog BackblazeConsole => LazyBackblazeConsole.Value;

    /// <summary>The capabilities of Backblaze B2 application keys (docs/vendors/backblaze.md).</summary>
    public static RoleCatalog BackblazeKeys => LazyBackblazeKeys.Value;

    /// <summary>The permissions of StorageGRID tenants (docs/vendors/storagegrid.md).</summary>
    public static RoleCatalog StorageGrid => LazyStorageGrid.Value;

    /// <summary>The levels of Psychz sObject sub-users (docs/vendors/sobject.md).</summary>
    public static RoleCatalog SObject => LazySObject.Value;

    /// <summary>The levels of Ceph RADOS Gateway sub-users, as measured (docs/vendors/sobject.md).</summary>
    public static RoleCatalog CephRgw => LazyCephRgw.Value;

    /// <summary>Every catalogue that ships with the library.</summary>
    public static IReadOnlyList<RoleCatalog> All => new[] { Tigris, TigrisOrganizations, BackblazeConsole, BackblazeKeys, StorageGrid, SObject, CephRgw };

    /// <summary>Name of the system, such as <c>tigris</c>.</summary>
    public string System { get; }

    /// <summary>Editions of the vendor's documents, oldest first; empty when the system has one meaning only.</summary>
    public IReadOnlyList<string> Editions { get; }

    /// <summary>All operations in schema order.</summary>
    public IReadOnlyList<RoleOperation> Operations => _operations.All;

    /// <summary>All role sets in schema order.</summary>
    public IReadOnlyList<RoleSet> RoleSets { get; }

    /// <summary>Documents that carry grants.</summary>
    public IReadOnlyList<GrantRequestShape> RequestShapes { get; }

    /// <summary>Single grants.</summary>
    public IReadOnlyList<GrantEntryShape> EntryShapes { get; }

    /// <summary>Kinds of documents that give rights, beside those that carry grants.</summary>
    public IReadOnlyList<GrantDocumentShape> DocumentShapes
    {
        get => _documentShapes;
        internal set
        {
            _documentShapes = value;
            foreach (var shape in value)
                shape.Catalog = this;
        }
    }

    internal string? Id { get; set; }

    // Path of the role file below the schema folder, for those that ship with the library.
    internal string? File { get; private set; }

    /// <summary>How grants come to a decision.</summary>
    internal AccessRules Access => _access.Value;

    /// <summary>The role set of this name, or null.</summary>
    /// <param name="name">Name of the set, compared ordinally.</param>
    public RoleSet? FindRoleSet(string name)
    {
        foreach (var set in RoleSets)
        {
            if (string.Equals(set.Name, name, StringComparison.Ordinal))
                return set;
        }

        return null;
    }

    /// <summary>The operation of this name in any edition, or null.</summary>
    /// <param name="name">Name of the operation, compared ordinally.</param>
    public RoleOperation? FindOperation(string name) => _operations.Find(name);

    /// <summary>Reads a role file.</summary>
    /// <param name="text">The JSON text of the file.</param>
    /// <returns>The catalogue as far as it could be read, and every problem with its place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static RoleCatalogResult Parse([StringSyntax(StringSyntaxAttribute.Json)] string text) => new RoleCatalogReader(isEmbedded: false).Read(text);

    /// <summary>Whether the <c>$schema</c> of a document names the role file.</summary>
    internal bool IsNamedBy(string schema) =>
        string.Equals(schema, Id, StringComparison.Ordinal)
        || File is { } file && schema.EndsWith(file, StringComparison.Ordinal) && (schema.Length == file.Length || schema[schema.Length - file.Length - 1] == '/');

    private static RoleCatalog Load(string name)
    {
        var result = new RoleCatalogReader(isEmbedded: true).Read(EmbeddedSchemas.Read(name));
        if (result.Problems.Count > 0 || result.Catalog is not { } catalog)
            throw new InvalidOperationException("The embedded schema " + name + " is broken: " + (result.Problems.Count > 0 ? result.Problems[0].Message : "no role sets"));
        catalog.File = name;
        return catalog;
    }
}
