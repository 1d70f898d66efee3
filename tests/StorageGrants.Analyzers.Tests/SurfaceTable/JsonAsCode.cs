using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace StorageGrants.Analyzers.Tests.SurfaceTable;

/// <summary>Writes a JSON document as the C# code that makes it, in each of the ways people write it.</summary>
internal static class JsonAsCode
{
    public static string Regular(string json) => SymbolDisplay.FormatLiteral(Compact(json), quote: true);

    public static string Verbatim(string json) => "@\"" + json.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    public static string Raw(string json) => "\"\"\"\n" + json + "\n\"\"\"";

    public static string Interpolated(string json) => "$$\"\"\"\"" + Compact(json) + "\"\"\"\"";

    public static string Utf8(string json) => Regular(json) + "u8.ToArray()";

    // Cut where a value begins, so that a token stays whole.
    public static string Concatenated(string json)
    {
        var text = Compact(json);
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] != ',')
                continue;
            pieces.Add(text[start..i]);
            start = i;
        }

        pieces.Add(text[start..]);
        return string.Join(" + ", pieces.Select(piece => SymbolDisplay.FormatLiteral(piece, quote: true)));
    }

    public static string Anonymous(string json) => Write(json, (element, write) =>
        element.EnumerateObject().All(member => SyntaxFacts.IsValidIdentifier(member.Name))
            ? "new { " + string.Join(", ", element.EnumerateObject().Select(member => "@" + member.Name + " = " + write(member.Value))) + " }"
            : Keyed("Dictionary<string, object?>", element, write));

    public static string Dictionary(string json) => Write(json, (element, write) => Keyed("Dictionary<string, object?>", element, write));

    public static string Nodes(string json) => Write(json, (element, write) => Keyed("JsonObject", element, write), "new JsonArray { ", " }", "(JsonNode)");

    /// <summary>An expression, and the types it needs: one for each object, with the names stated by attributes.</summary>
    public static (string Expression, string Types) OwnTypes(string json)
    {
        var types = new StringBuilder();
        var count = 0;
        var expression = Write(json, (element, write) =>
        {
            var members = element.EnumerateObject().DistinctBy(member => member.Name, StringComparer.Ordinal).Select((member, index) => (Name: "M" + index, Member: member)).ToArray();
            var type = "T" + count++;
            types.Append("class ").Append(type).Append(" { ");
            foreach (var (name, member) in members)
                types.Append("[JsonPropertyName(").Append(SymbolDisplay.FormatLiteral(member.Name, quote: true)).Append(")] public ").Append(member.Value.ValueKind == JsonValueKind.String ? "string" : "object").Append("? ").Append(name).Append(" { get; set; } ");
            types.Append("}\n");
            return "new " + type + " { " + string.Join(", ", members.Select(member => member.Name + " = " + write(member.Member.Value))) + " }";
        });
        return (expression, types.ToString());
    }

    private static string Keyed(string type, JsonElement element, Func<JsonElement, string> write) =>
        "new " + type + " { " + string.Join(", ", element.EnumerateObject().DistinctBy(member => member.Name, StringComparer.Ordinal).Select(member => "[" + SymbolDisplay.FormatLiteral(member.Name, quote: true) + "] = " + write(member.Value))) + " }";

    private static string Write(string json, Func<JsonElement, Func<JsonElement, string>, string> writeObject, string open = "new object?[] { ", string close = " }", string cast = "")
    {
        using var document = JsonDocument.Parse(json);
        return Value(document.RootElement);

        string Value(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => writeObject(element, Value),
            JsonValueKind.Array => open + string.Join(", ", element.EnumerateArray().Select(Value)) + close,
            JsonValueKind.String => (cast.Length > 0 ? cast : "") + SymbolDisplay.FormatLiteral(element.GetString()!, quote: true),
            JsonValueKind.Null => "null",
            _ => cast + element.GetRawText().ToLowerInvariant(),
        };
    }

    private static string Compact(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, s_options);
    }

    private static readonly JsonSerializerOptions s_options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
