using System;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Grants;

/// <summary>The JSON text that documents are read from, and what its positions are places of.</summary>
internal sealed class JsonDocumentText
{
    public JsonDocumentText(string text, Func<JsonSpan, GrantOrigin> locate, bool isFromCode)
    {
        Text = text;
        Locate = locate;
        IsFromCode = isFromCode;
    }

    public string Text { get; }

    public Func<JsonSpan, GrantOrigin> Locate { get; }

    /// <summary>Whether it was written from C# objects, whose members are called as C# calls them.</summary>
    public bool IsFromCode { get; }

    public JsonValue? Find(JsonValue value, string name)
    {
        if (value.Find(name) is { } property)
            return property.Value;
        if (IsFromCode)
        {
            foreach (var other in value.PropertyArray)
            {
                if (LooseName.Equals(other.Name, name))
                    return other.Value;
            }
        }

        return null;
    }
}
