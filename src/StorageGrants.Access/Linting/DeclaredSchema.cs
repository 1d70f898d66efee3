using System;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Linting;

/// <summary>Documents that say with <c>$schema</c> that one of our schemas describes them.</summary>
internal static class DeclaredSchema
{
    private const string Prefix = "urn:storagegrants:";

    // What describes schemas, and what describes the files that go with a check.
    private static readonly string[] NoDocuments = { "meta", "lint" };

    /// <summary>The text that names the schema, or null when the document names none of ours.</summary>
    public static JsonValue? In(JsonValue document) =>
        document.Get("$schema") is { Kind: JsonKind.String } value && IsOurs(value.Text) ? value : null;

    private static bool IsOurs(string uri)
    {
        var fragment = uri.IndexOf('#');
        var name = fragment < 0 ? uri : uri.Substring(0, fragment);
        if (name.StartsWith(Prefix, StringComparison.Ordinal))
            return IsOfDocuments(name.Substring(Prefix.Length), ':');
        foreach (var known in EmbeddedSchemas.Names)
        {
            if (IsOfDocuments(known, '/') && (name == known || name.EndsWith("/" + known, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static bool IsOfDocuments(string name, char separator)
    {
        foreach (var folder in NoDocuments)
        {
            if (name.StartsWith(folder + separator, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
