using System;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Linting;

/// <summary>Documents that say with <c>$schema</c> that one of our schemas describes them.</summary>
internal static class DeclaredSchema
{
    private const string Prefix = "urn:storagegrants:";
    private const string Meta = "meta";

    /// <summary>The text that names the schema, or null when the document names none of ours.</summary>
    public static JsonValue? In(JsonValue document) =>
        document.Get("$schema") is { Kind: JsonKind.String } value && IsOurs(value.Text) ? value : null;

    /// <summary>Whether a text may hold such a document. Allocates nothing.</summary>
    public static bool MayBeIn(string text) =>
        text.IndexOf("\"$schema\"", StringComparison.Ordinal) >= 0 && (text.IndexOf(Prefix, StringComparison.Ordinal) >= 0 || text.IndexOf(".schema.json", StringComparison.Ordinal) >= 0);

    // Files that describe schemas are schemas themselves, not documents.
    private static bool IsOurs(string uri)
    {
        var fragment = uri.IndexOf('#');
        var name = fragment < 0 ? uri : uri.Substring(0, fragment);
        if (name.StartsWith(Prefix, StringComparison.Ordinal))
            return !name.StartsWith(Prefix + Meta + ":", StringComparison.Ordinal);
        foreach (var known in EmbeddedSchemas.Names)
        {
            if (!known.StartsWith(Meta + "/", StringComparison.Ordinal) && (name == known || name.EndsWith("/" + known, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
