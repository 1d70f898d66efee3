using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.Json;

namespace StorageGrants;

/// <summary>
/// What must not be seen in the text of an answer: the secrets of the client and of the request, and secrets the
/// service hands out. Used only after a call failed.
/// </summary>
public sealed class SecretMask
{
    private readonly List<string> _values = new();
    private readonly HashSet<string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _prefixes = new();

    /// <summary>Masks a secret wherever it stands, also JSON-, URL- or HTML-encoded.</summary>
    /// <param name="secret">The secret; <see langword="null"/> adds nothing.</param>
    /// <returns>This mask.</returns>
    public SecretMask Add(Secret? secret)
    {
        if (secret is not null) Add(secret.Reveal());
        return this;
    }

    /// <summary>Masks the value of a JSON property.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>This mask.</returns>
    public SecretMask AddProperty(string name)
    {
        _properties.Add(name);
        return this;
    }

    /// <summary>Masks every word that starts with a text, such as the prefix the service gives its secrets.</summary>
    /// <param name="prefix">The start of the word, compared exactly.</param>
    /// <returns>This mask.</returns>
    public SecretMask AddPrefix(string prefix)
    {
        if (!string.IsNullOrEmpty(prefix)) _prefixes.Add(prefix);
        return this;
    }

    internal void Add(string value)
    {
        if (value.Length == 0) return;
        foreach (var spelling in new[] { value, Encode(value, JsonText), Encode(value, Uri.EscapeDataString), WebUtility.HtmlEncode(value) })
        {
            if (!_values.Contains(spelling)) _values.Add(spelling);
        }

        // The longest first: a secret that contains another one must vanish whole.
        _values.Sort(static (left, right) => right.Length.CompareTo(left.Length));
    }

    internal bool HidesProperty(string name) => _properties.Contains(name);

    internal string Clean(string text)
    {
        foreach (var value in _values)
        {
            if (text.IndexOf(value, StringComparison.Ordinal) >= 0) text = text.Replace(value, Secret.Mask);
        }

        foreach (var prefix in _prefixes) text = CleanWords(text, prefix);
        return text;
    }

    /// <summary>Masks what stands in XML elements of the names that are hidden in JSON.</summary>
    internal string CleanElements(string text) => new ElementMask(_properties).Clean(text);

    private static string CleanWords(string text, string prefix)
    {
        var found = text.IndexOf(prefix, StringComparison.Ordinal);
        if (found < 0) return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        for (; found >= 0; found = text.IndexOf(prefix, from, StringComparison.Ordinal))
        {
            result.Append(text, from, found - from).Append(Secret.Mask);
            from = found + prefix.Length;
            while (from < text.Length && IsWordCharacter(text[from])) from++;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '/' or '=' or '.' or '~';

    private static string JsonText(string value) => JsonEncodedText.Encode(value).ToString();

    // A secret that is no valid Unicode text has no such spelling.
    private static string Encode(string value, Func<string, string> encode)
    {
        try
        {
            return encode(value);
        }
        catch (Exception e) when (e is ArgumentException or UriFormatException)
        {
            return value;
        }
    }
}
