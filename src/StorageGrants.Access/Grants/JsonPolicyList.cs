using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Grants;

/// <summary>The policies that a request in JSON attaches or creates.</summary>
internal sealed class JsonPolicyList
{
    private static readonly JsonPolicyList s_none = new();

    private JsonPolicyList()
    {
    }

    public List<GrantOrigin> Lists { get; } = new();

    public List<(GrantPolicyShape Shape, GrantText Name)> Names { get; } = new();

    public List<PolicySubject> Created { get; } = new();

    public bool HasUnread { get; private set; }

    /// <param name="request">The request.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="text">The text it is read from, or null when the documents are not needed.</param>
    public static JsonPolicyList Read(JsonValue request, GrantRequestShape shape, string? text)
    {
        if (!HasAny(request, shape))
            return s_none;
        var result = new JsonPolicyList();
        foreach (var property in shape.PolicyProperties)
        {
            var value = request.Get(property);
            if (value is { Kind: JsonKind.Array, Items.Count: > 0 })
                result.Lists.Add(new JsonOrigin(value.Span));
            else
                result.HasUnread |= value is { Kind: not (JsonKind.Array or JsonKind.Null) };
        }

        foreach (var policies in shape.PolicyShapes)
        {
            if (request.Get(policies.Property) is { Kind: JsonKind.Array } list)
                result.Add(list, policies, text);
        }

        return result;
    }

    private static bool HasAny(JsonValue request, GrantRequestShape shape)
    {
        for (var i = 0; i < shape.PolicyProperties.Count; i++)
        {
            if (request.Find(shape.PolicyProperties[i]) is not null)
                return true;
        }

        for (var i = 0; i < shape.PolicyShapes.Count; i++)
        {
            if (request.Find(shape.PolicyShapes[i].Property) is not null)
                return true;
        }

        return false;
    }

    private void Add(JsonValue list, GrantPolicyShape shape, string? text)
    {
        foreach (var item in list.Items)
        {
            if (shape.ListsNames && item.Kind == JsonKind.String)
                Names.Add((shape, GrantText.Known(item.Text, new JsonOrigin(item.Span))));
            if (text is null || shape.DocumentProperty is not { } document || item.Get(document) is not { Kind: JsonKind.Object } value)
                continue;
            foreach (var found in PolicyFinder.Find(value))
                Created.Add(found.ToSubject(text, static span => new JsonOrigin(span)));
        }
    }
}
