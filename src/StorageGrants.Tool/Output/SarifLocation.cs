using System;
using System.Linq;
using System.Text.Json;

namespace StorageGrants.Tool.Output;

/// <summary>Places as SARIF writes them.</summary>
internal static class SarifLocation
{
    public const string BaseId = "%SRCROOT%";

    public static void Write(Utf8JsonWriter json, string path, Place? place, string? pointer, string? message = null)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(path, out var isRelative));
        if (isRelative)
            json.WriteString("uriBaseId", BaseId);
        json.WriteEndObject();
        if (place is { } known)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", known.StartLine);
            json.WriteNumber("startColumn", known.StartColumn);
            json.WriteNumber("endLine", known.EndLine);
            json.WriteNumber("endColumn", known.EndColumn);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (pointer is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", pointer);
            json.WriteString("kind", "value");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (message is not null)
        {
            json.WriteStartObject("message");
            json.WriteString("text", message);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // Each name is escaped by itself, so that '#', '%', ':' and blanks stay part of the path.
    private static string UriOf(string path, out bool isRelative)
    {
        isRelative = !System.IO.Path.IsPathRooted(path);
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        if (isRelative)
            return escaped;
        return path.StartsWith('/') ? "file://" + escaped : "file:///" + escaped.Replace("%3A", ":");
    }
}
