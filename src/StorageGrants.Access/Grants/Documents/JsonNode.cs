using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Grants;

/// <summary>A value of a JSON text. What is below it is read when it is asked for.</summary>
internal sealed class JsonNode : GrantNode
{
    private readonly JsonValue _value;
    private readonly JsonDocumentText _text;
    private GrantNode[]? _items;
    private GrantMember[]? _members;

    private JsonNode(GrantNodeKind kind, JsonValue value, JsonDocumentText text)
        : base(kind, text.Locate(value.Span))
    {
        _value = value;
        _text = text;
    }

    public override string? Text => Kind is GrantNodeKind.Text or GrantNodeKind.Number ? _value.Text : null;

    public override bool? Boolean => Kind == GrantNodeKind.Boolean ? _value.Kind == JsonKind.True : null;

    public override IReadOnlyList<GrantNode> Items => _items ??= Array.ConvertAll(_value.ItemArray, item => Of(item, _text));

    public override IReadOnlyList<GrantMember> Members =>
        _members ??= Array.ConvertAll(_value.PropertyArray, property => new GrantMember(property.Name, _text.Locate(property.NameSpan), Of(property.Value, _text)));

    // A name with a hole in it may be any name.
    public override bool HasUnread
    {
        get
        {
            foreach (var property in _value.PropertyArray)
            {
                if (IsUnknown(property.Name))
                    return true;
            }

            return false;
        }
    }

    public override PolicySubject? Policy =>
        Kind == GrantNodeKind.Object && PolicyFinder.IsPolicy(_value) ? new FoundPolicy(_value, null, null).ToSubject(_text.Text, _text.Locate) : null;

    public static JsonNode Of(JsonValue value, JsonDocumentText text)
    {
        var kind = value.Kind switch
        {
            JsonKind.Null => GrantNodeKind.Absent,
            JsonKind.True or JsonKind.False => GrantNodeKind.Boolean,
            JsonKind.Number => GrantNodeKind.Number,
            JsonKind.String => IsUnknown(value.Text) ? GrantNodeKind.Unknown : GrantNodeKind.Text,
            JsonKind.Array => GrantNodeKind.List,
            _ => GrantNodeKind.Object,
        };
        return new JsonNode(kind, value, text);
    }

    private protected override GrantNode? Find(string name) => _text.Find(_value, name) is { } value ? Of(value, _text) : null;

    private static bool IsUnknown(string text) => text.IndexOf(PolicySubject.Hole) >= 0;
}
