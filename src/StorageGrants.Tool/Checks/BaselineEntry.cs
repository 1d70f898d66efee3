using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using StorageGrants.Access.Json;
using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Checks;

/// <summary>One accepted finding of a baseline.</summary>
/// <param name="File">The file, relative to the folder of the baseline, with forward slashes.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Pointer">The pointer to the value, for the reader.</param>
/// <param name="Fingerprint">What tells the finding from others of the file, whatever its layout.</param>
/// <param name="Span">Where the entry names its rule.</param>
internal sealed record BaselineEntry(string File, string Rule, string Pointer, string Fingerprint, JsonSpan Span)
{
    private const string List = "findings";

    /// <summary>What the entry accepts; pointer and place are for the reader.</summary>
    public (string File, string Rule, string Fingerprint) Key => (File, Rule, Fingerprint);

    public static string WriteAll(IEnumerable<BaselineEntry> entries)
    {
        using var stream = new MemoryStream();
        using (var json = ReportWriter.Create(stream))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "urn:storagegrants:lint:baseline");
            json.WriteStartArray(List);
            foreach (var entry in entries.Distinct().OrderBy(entry => entry.File, StringComparer.Ordinal).ThenBy(entry => entry.Pointer, StringComparer.Ordinal).ThenBy(entry => entry.Rule, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("file", entry.File);
                json.WriteString("rule", entry.Rule);
                json.WriteString("pointer", entry.Pointer);
                json.WriteString("fingerprint", entry.Fingerprint);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The entries, or null with what is wrong and where.</summary>
    public static List<BaselineEntry>? ReadAll(string text, out string? problem, out JsonSpan span)
    {
        var parsed = JsonParser.Parse(text);
        (problem, span) = ("Not JSON: " + parsed.Error?.Message, parsed.Error?.Span ?? default);
        if (parsed.Root is not { } root)
            return null;
        (problem, span) = ("A baseline is an object with an array \"" + List + "\"; --write-baseline writes one", new JsonSpan(root.Span.Start, Math.Min(1, root.Span.Length)));
        if (root.Get(List) is not { Kind: JsonKind.Array } list)
            return null;

        var entries = new List<BaselineEntry>();
        foreach (var item in list.Items)
        {
            if (item.GetString("file") is not { } file || item.GetString("rule") is not { } rule || item.GetString("fingerprint") is not { } fingerprint)
            {
                (problem, span) = ("An entry of a baseline has the strings file, rule and fingerprint", new JsonSpan(item.Span.Start, Math.Min(1, item.Span.Length)));
                return null;
            }

            entries.Add(new BaselineEntry(file, rule, item.GetString("pointer") ?? "", fingerprint, item.Get("rule")!.Span));
        }

        problem = null;
        return entries;
    }
}
