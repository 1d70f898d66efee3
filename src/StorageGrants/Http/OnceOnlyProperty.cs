using System;
using System.Collections.Generic;
using System.Text.Json;

namespace StorageGrants.Http;

// Looks for the secrets of an answer before the answer is read as a whole, so that an odd answer does not cost them. One
// stands in the answer itself, where that is a list in each of its items, or where the name has dots in objects inside.
internal static class OnceOnlyProperty
{
    /// <summary>The name of the property itself.</summary>
    public static string Leaf(string path) => path.Substring(path.LastIndexOf('.') + 1);

    /// <summary>Those that can be read, in the order of the answer.</summary>
    public static IReadOnlyList<Secret> Find(ReadOnlySpan<byte> body, string path)
    {
        var reader = new Utf8JsonReader(body);
        var place = new Place(path, DepthOf(body));
        var found = new List<Secret>();
        try
        {
            while (reader.Read())
            {
                if (place.IsReached(ref reader) && reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
                    found.Add(new Secret(text));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A cut-off answer: what was found before the cut counts.
        }

        return found;
    }

    /// <summary>Whether there is one at least and none is blank.</summary>
    public static bool IsPresent(ReadOnlySpan<byte> body, string path)
    {
        var reader = new Utf8JsonReader(body);
        var place = new Place(path, DepthOf(body));
        var isPresent = false;
        while (reader.Read())
        {
            if (!place.IsReached(ref reader)) continue;
            isPresent = reader.TokenType == JsonTokenType.String && !IsBlank(reader.ValueSpan);
            if (!isPresent) break;
        }

        return isPresent;
    }

    private static int DepthOf(ReadOnlySpan<byte> body)
    {
        foreach (var b in body)
        {
            if (!IsSpace(b)) return b == (byte)'[' ? 2 : 1;
        }

        return 1;
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

    private ref struct Place(string path, int depth)
    {
        private readonly string[] _names = path.Split('.');
        private int _entered;

        // Moves on to the value when the property it stands in is the one that was asked for.
        public bool IsReached(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.EndObject && _entered > 0 && reader.CurrentDepth < depth + _entered) _entered--;
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != depth + _entered || !reader.ValueTextEquals(_names[_entered])) return false;
            reader.Read();
            if (_entered == _names.Length - 1) return true;
            if (reader.TokenType == JsonTokenType.StartObject) _entered++;
            return false;
        }
    }
}
