using System;
using System.Collections.Generic;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Routing;

/// <summary>One path and method of the OpenAPI document.</summary>
/// <param name="OperationId">The operation that answers; an alternative path has that of its main path.</param>
/// <param name="Method">HTTP method in upper case.</param>
/// <param name="Segments">Path template, split at its slashes.</param>
/// <param name="Body">What the request body is like.</param>
/// <param name="Path">The path parameters, as an object.</param>
/// <param name="Query">The query parameters, as an object.</param>
internal sealed record Route(string OperationId, string Method, string[] Segments, BodyRule Body, SchemaNode Path, SchemaNode Query)
{
    /// <summary>What the query must hold, without the question mark; empty for paths of one operation.</summary>
    public string FixedQuery { get; init; } = "";

    /// <summary>Whether a query holds every part of <see cref="FixedQuery"/>.</summary>
    public bool HasFixedQuery(string rawQuery)
    {
        if (FixedQuery.Length == 0)
            return true;
        var parts = rawQuery.TrimStart('?').Split('&');
        return Array.TrueForAll(FixedQuery.Split('&'), part => Array.Exists(parts, sent => sent == part || sent == part + "="));
    }

    /// <summary>The path parameters, decoded, when the raw path is of this route; else null.</summary>
    public Dictionary<string, string>? Match(string[] rawSegments)
    {
        if (rawSegments.Length != Segments.Length)
            return null;
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        for (var i = 0; i < Segments.Length; i++)
        {
            // Split before decoding, so that an escaped slash stays inside its segment.
            var text = Uri.UnescapeDataString(rawSegments[i]);
            if (Segments[i] is ['{', .. var name, '}'])
            {
                if (text.Length == 0)
                    return null;
                parameters[name] = text;
            }
            else if (!string.Equals(text, Segments[i], StringComparison.Ordinal))
            {
                return null;
            }
        }

        return parameters;
    }
}
