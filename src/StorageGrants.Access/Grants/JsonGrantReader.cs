using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>Finds the grants of a JSON document by the shapes of the role catalogues.</summary>
public sealed class JsonGrantReader
{
    private readonly IReadOnlyList<RoleCatalog> _catalogs;
    private readonly List<GrantRequest> _requests = new();

    private JsonGrantReader(IReadOnlyList<RoleCatalog> catalogs) => _catalogs = catalogs;

    /// <summary>Every request, and every grant outside a request, anywhere in a document, in document order.</summary>
    /// <param name="root">The document.</param>
    /// <param name="catalogs">The systems to look for.</param>
    public static IReadOnlyList<GrantRequest> Read(JsonValue root, IReadOnlyList<RoleCatalog> catalogs)
    {
        var reader = new JsonGrantReader(catalogs);
        reader.Visit(root);
        return reader._requests;
    }

    private void Visit(JsonValue value)
    {
        foreach (var item in value.Items)
            Visit(item);
        if (value.Kind != JsonKind.Object)
            return;

        var matched = Match(value);
        foreach (var property in value.Properties)
        {
            // The list of a request was read with it; its entries are not reported a second time.
            if (matched is null || property.Name != matched.GrantsProperty)
                Visit(property.Value);
        }
    }

    private GrantRequestShape? Match(JsonValue value)
    {
        foreach (var catalog in _catalogs)
        {
            foreach (var shape in catalog.RequestShapes)
            {
                if (value.Get(shape.GrantsProperty) is { Kind: JsonKind.Array } grants)
                {
                    _requests.Add(ReadRequest(value, grants, shape));
                    return shape;
                }

                if (IsLoneEntry(value, shape.Entry))
                {
                    var origin = new JsonOrigin(value.Span);
                    _requests.Add(new GrantRequest(shape, origin) { IsEntryOnly = true, Grants = new[] { ReadEntry(value, shape.Entry) } });
                    return null;
                }
            }
        }

        return null;
    }

    private static bool IsLoneEntry(JsonValue value, GrantEntryShape shape) =>
        value.Properties.Count == (value.Get("$schema") is null ? 2 : 3) && value.GetString(shape.ScopeProperty) is not null && value.GetString(shape.RoleProperty) is not null;

    private static GrantRequest ReadRequest(JsonValue value, JsonValue grants, GrantRequestShape shape)
    {
        var entries = new List<GrantEntry>();
        var unread = false;
        foreach (var item in grants.Items)
        {
            if (item.Kind == JsonKind.Object)
                entries.Add(ReadEntry(item, shape.Entry));
            else
                unread = true;
        }

        var policies = new List<GrantOrigin>();
        foreach (var name in shape.PolicyProperties)
        {
            if (value.Get(name) is { Kind: JsonKind.Array, Items.Count: > 0 } list)
                policies.Add(new JsonOrigin(list.Span));
        }

        var isListing = shape.PrincipalProperty is { } principal && value.Get(principal) is null;
        return new GrantRequest(shape, new JsonOrigin(value.Span))
        {
            CallerRole = shape.CallerRoleProperty is { } callerRole && (!isListing || value.Get(callerRole) is not null) ? Text(value, callerRole) : GrantText.Unknown(),
            Grants = entries,
            HasUnreadGrants = unread,
            Policies = policies,
        };
    }

    private static GrantEntry ReadEntry(JsonValue value, GrantEntryShape shape) =>
        new(shape, Text(value, shape.ScopeProperty), Text(value, shape.RoleProperty), new JsonOrigin(value.Span));

    private static GrantText Text(JsonValue value, string property) => value.Get(property) switch
    {
        null or { Kind: JsonKind.Null } => GrantText.Absent,
        { Kind: JsonKind.String } text => GrantText.Known(text.Text, new JsonOrigin(text.Span)),
        var other => GrantText.Unknown(new JsonOrigin(other.Span)),
    };
}
