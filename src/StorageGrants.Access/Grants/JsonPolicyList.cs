using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Grants;

/// <summary>The policies that a request in JSON attaches or creates.</summary>
internal sealed class JsonPolicyList
{
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
