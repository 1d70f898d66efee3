using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>The outcome of <see cref="JsonParser.Parse"/>: a value or an error, never both.</summary>
public sealed class JsonParseResult
{
    internal JsonParseResult(JsonValue? root, JsonError? error, IReadOnlyList<JsonProperty>? duplicateNames)
    {
        Root = root;
        Error = error;
        DuplicateNames = duplicateNames ?? Array.Empty<JsonProperty>();
    }

    /// <summary>The value, or null exactly when <see cref="Error"/> is not null.</summary>
    public JsonValue? Root { get; }

    /// <summary>The first error, or null when the text is JSON.</summary>
    public JsonError? Error { get; }

    /// <summary>Every property whose name stood earlier in the same object, in document order.</summary>
    public IReadOnlyList<JsonProperty> DuplicateNames { get; }
}
