using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>Finds the grants of a JSON document by the shapes of the role catalogues.</summary>
public sealed class JsonGrantReader
{
    private readonly IReadOnlyList<RoleCatalog> _catalogs;
    private readonly string? _text;
    private readonly List<GrantRequest> _requests = new();
    private HashSet<string>? _otherCallers;

    private JsonGrantReader(IReadOnlyList<RoleCatalog> catalogs, string? text)
    {
        _catalogs = catalogs;
        _text = text;
    }

    /// <summary>Every request, and every grant outside a request, anywhere in a document, in document order.</summary>
    /// <param name="root">The document.</param>
    /// <param name="catalogs">The systems to look for.</param>
    /// <param name="text">The text that the positions in it count in; without it, policies that a request creates are not read.</param>
    public static IReadOnlyList<GrantRequest> Read(JsonValue root, IReadOnlyList<RoleCatalog> catalogs, string? text = null)
    {
        var reader = new JsonGrantReader(catalogs, text);
        reader.Visit(root);
        foreach (var request in reader._requests)
            request.HasOtherCallsAsCaller = reader._otherCallers is { } others && request.CallerRole.Value is { } role && others.Contains(role);
        return reader._requests;
    }

    private void Visit(JsonValue value)
    {
        foreach (var item in value.ItemArray)
            Visit(item);
        if (value.Kind != JsonKind.Object)
            return;

        var matched = Match(value);
        foreach (var property in value.PropertyArray)
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

                if (MisnamedList(value, shape) is { } misnamed)
                {
                    _requests.Add(ReadRequest(value, null, shape, misnamed));
                    return null;
                }

                // A call that grants nothing, such as one that lists keys.
                if (shape.CallerRoleProperty is { } caller && value.GetString(caller) is { } role)
                    (_otherCallers ??= new HashSet<string>()).Add(role);
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

    // A list under the name of another interface, in a body of this one.
    private static JsonProperty? MisnamedList(JsonValue value, GrantRequestShape shape)
    {
        if (shape.OtherGrantsNames.Count == 0 || shape.PrincipalProperty is not { } principal || value.Get(principal) is null)
            return null;
        foreach (var name in shape.OtherGrantsNames)
        {
            if (value.Find(name) is { Value.Kind: JsonKind.Array } property)
                return property;
        }

        return null;
    }

    private GrantRequest ReadRequest(JsonValue value, JsonValue? grants, GrantRequestShape shape, JsonProperty? misnamedList = null)
    {
        var entries = new List<GrantEntry>(grants?.Items.Count ?? 0);
        var misnamed = new List<MisnamedProperty>();
        if (misnamedList is not null)
            misnamed.Add(Misnamed(misnamedList, shape.GrantsProperty, value.Find(shape.GrantsProperty) is null));
        var unread = grants is null;
        for (var i = 0; i < grants?.Items.Count; i++)
        {
            if (grants.Items[i].Kind == JsonKind.Object)
            {
                entries.Add(ReadEntry(grants.Items[i], shape.Entry, PlaceIn(grants, i)));
                AddMisnamed(grants.Items[i], shape.Entry, misnamed);
            }
            else
            {
                unread = true;
            }
        }

        var policies = JsonPolicyList.Read(value, shape, entries.Count > 0 ? _text : null);

        var isListing = shape.PrincipalProperty is { } principal && value.Get(principal) is null;
        return new GrantRequest(shape, new JsonOrigin(value.Span))
        {
            Principal = Optional(value, shape.PrincipalProperty),
            Key = Optional(value, shape.KeyProperty),
            KeyRole = Optional(value, shape.KeyRoleProperty),
            IsComplete = true,
            CallerRole = shape.CallerRoleProperty is { } callerRole && (!isListing || value.Get(callerRole) is not null) ? Text(value, callerRole) : GrantText.Unknown(),
            Grants = entries,
            HasUnreadGrants = unread,
            GrantsOrigin = grants is null ? null : new JsonOrigin(grants.Span),
            Misnamed = misnamed,
            Policies = policies.Lists,
            PolicyNames = policies.Names,
            CreatedPolicies = policies.Created,
            HasUnreadPolicies = policies.HasUnread,
        };
    }

    private static GrantEntry ReadEntry(JsonValue value, GrantEntryShape shape, ElementPlace? place = null) =>
        new(shape, Text(value, shape.ScopeProperty), Text(value, shape.RoleProperty), new JsonOrigin(value.Span) { Element = place });

    private static void AddMisnamed(JsonValue entry, GrantEntryShape shape, List<MisnamedProperty> misnamed)
    {
        if (entry.Get(shape.ScopeProperty) is { Kind: not JsonKind.Null } || entry.Get(shape.RoleProperty) is null)
            return;
        var isFree = entry.Find(shape.ScopeProperty) is null;
        foreach (var name in shape.OtherScopeNames)
        {
            if (entry.Find(name) is not { Value.Kind: JsonKind.String } property)
                continue;
            misnamed.Add(Misnamed(property, shape.ScopeProperty, isFree));
            isFree = false;
        }
    }

    private static MisnamedProperty Misnamed(JsonProperty property, string meant, bool isMeantFree) =>
        new(GrantText.Known(property.Name, new JsonOrigin(property.NameSpan)), meant, isMeantFree);

    private static ElementPlace PlaceIn(JsonValue list, int index)
    {
        var span = list.Items[index].Span;
        return new ElementPlace(
            span.Start,
            span.End,
            index > 0 ? list.Items[index - 1].Span.End : -1,
            index + 1 < list.Items.Count ? list.Items[index + 1].Span.Start : -1);
    }

    private static GrantText Optional(JsonValue value, string? property) => property is null ? GrantText.Absent : Text(value, property);

    private static GrantText Text(JsonValue value, string property) => value.Get(property) switch
    {
        null or { Kind: JsonKind.Null } => GrantText.Absent,
        { Kind: JsonKind.String } text => GrantText.Known(text.Text, new JsonOrigin(text.Span)),
        var other => GrantText.Unknown(new JsonOrigin(other.Span)),
    };
}
