using System;
using System.Text.Json;

namespace StorageGrants.Http;

// Looks for the secret of an answer before the answer is read as a whole, so that an odd answer does not cost it. It
// stands in the answer itself or, where that is a list, in its items; "data.secret" is one level further down.
internal static class OnceOnlyProperty
{
    /// <summary>The name of the property itself.</summary>
    public static string Leaf(string path) => path.Substring(path.LastIndexOf('.') + 1);

    public static Secret? Find(ReadOnlySpan<byte> body, string path)
    {
        var reader = new Utf8JsonReader(body);
        var (name, depth) = (Leaf(path), DepthOf(body, path));
        Secret? found = null;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != depth || !reader.ValueTextEquals(name)) continue;
                reader.Read();
                var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                found = string.IsNullOrWhiteSpace(text) ? null : new Secret(text!);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A cut-off answer: what was found before the cut counts.
        }

        return found;
    }

    public static bool IsPresent(ReadOnlySpan<byte> body, string path)
    {
        var reader = new Utf8JsonReader(body);
        var (name, depth) = (Leaf(path), DepthOf(body, path));
        var isPresent = false;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != depth || !reader.ValueTextEquals(name)) continue;
            reader.Read();
            isPresent = reader.TokenType == JsonTokenType.String && !IsBlank(reader.ValueSpan);
        }

        return isPresent;
    }

    private static int DepthOf(ReadOnlySpan<byte> body, string path)
    {
        var depth = 1;
        foreach (var c in path)
        {
            if (c == '.') depth++;
        }

        foreach (var b in body)
        {
            if (!IsSpace(b)) return b == (byte)'[' ? depth + 1 : depth;
        }

        return depth;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b != (byte)' ') return false;
        }

        return true;
    }
}
