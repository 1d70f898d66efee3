using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Requests;

/// <summary>Turns the parameters of a path or a query into a JSON object that is valid by its schema.</summary>
internal static class ParameterReader
{
    /// <summary>Reads the query; names that the operation does not have are passed over.</summary>
    public static Refusal? ReadQuery(HttpRequest request, SchemaNode schema, out JsonValue query)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = pair.DecodeName().ToString();
            if (!schema.Properties.ContainsKey(name) || parameters.TryAdd(name, pair.DecodeValue().ToString()))
                continue;
            query = null!;
            return new Refusal(RefusalReason.InvalidParameter, $"The query parameter {name} is given more than once.");
        }

        return Read(parameters, schema, "query", out query);
    }

    public static Refusal? Read(IReadOnlyDictionary<string, string> parameters, SchemaNode schema, string place, out JsonValue read)
    {
        read = JsonParser.Parse(AsJson(parameters, schema)).Root!;
        var violations = SchemaValidator.Check(schema, read);
        return violations.Any ? new Refusal(RefusalReason.InvalidParameter, $"In the {place}: {violations}") : null;
    }

    /// <summary>The object with the parameters as members; those that are <paramref name="json"/> already are taken as they are.</summary>
    public static string AsJson(IReadOnlyDictionary<string, string> parameters, SchemaNode schema, IReadOnlyList<string>? json = null)
    {
        var texts = json ?? [];
        var members = new StringBuilder("{");
        foreach (var (name, text) in parameters)
        {
            members.Append(members.Length > 1 ? "," : "").Append(Quote(name)).Append(':')
                .Append(texts.Contains(name) || IsTyped(schema.Properties[name].Type, text) ? text : Quote(text));
        }

        return members.Append('}').ToString();
    }

    // A parameter is text; one of another type is taken as that type when it reads like it.
    private static bool IsTyped(string? type, string text) => type is not (null or "string")
        && JsonParser.Parse(text).Root?.Kind is JsonKind.Number or JsonKind.True or JsonKind.False;

    private static string Quote(string text) => "\"" + JavaScriptEncoder.Default.Encode(text) + "\"";
}
