using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>The outcome of <see cref="JsonParser.ParseLines"/>.</summary>
public sealed class JsonLinesResult
{
    internal JsonLinesResult(JsonValue root, IReadOnlyList<JsonError> errors, int errorCount)
    {
        Root = root;
        Errors = errors;
        ErrorCount = errorCount;
    }

    /// <summary>An array of the documents that could be read, in their order.</summary>
    public JsonValue Root { get; }

    /// <summary>Why lines could not be read, at most the first hundred.</summary>
    public IReadOnlyList<JsonError> Errors { get; }

    /// <summary>How many lines could not be read.</summary>
    public int ErrorCount { get; }
}
