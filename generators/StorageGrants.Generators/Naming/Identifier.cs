using System.Runtime.CompilerServices;
using System.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Naming;

/// <summary>Turns any text of a schema into a C# identifier.</summary>
internal static class Identifier
{
    private const int MaximumLength = 120;

    /// <summary>The name in PascalCase; empty when the text holds no letter or digit.</summary>
    [MethodImpl(JsonParser.AtOnce)]
    public static string Pascal(string text)
    {
        var builder = new StringBuilder(text.Length);
        var lowerRest = IsShouting(text);
        var startOfWord = true;
        for (var i = 0; i < text.Length && builder.Length < MaximumLength; i++)
        {
            var c = text[i];
            if (char.IsLetter(c) || char.IsDigit(c))
            {
                builder.Append(startOfWord ? char.ToUpperInvariant(c) : lowerRest ? char.ToLowerInvariant(c) : c);
                startOfWord = false;
            }
            else
            {
                startOfWord = true;
            }
        }

        if (builder.Length > 0 && char.IsDigit(builder[0]))
            builder.Insert(0, '_');

        return builder.ToString();
    }

    /// <summary>The name in PascalCase, or the fallback when nothing of the text can be used.</summary>
    public static string Pascal(string text, string fallback) => Pascal(text) is { Length: > 0 } name ? name : fallback;

    /// <summary>The name in camelCase, with <c>@</c> before a keyword.</summary>
    public static string Camel(string pascal)
    {
        var end = 0;
        while (end < pascal.Length && char.IsUpper(pascal[end]) && (end == 0 || end + 1 >= pascal.Length || !char.IsLower(pascal[end + 1])))
            end++;

        var name = end == 0 ? pascal : pascal.Substring(0, end).ToLowerInvariant() + pascal.Substring(end);
        return Keywords.Contains(name) ? "@" + name : name;
    }

    /// <summary>A name the schema asks for, kept as written when it is an identifier.</summary>
    public static string Requested(string name) => IsIdentifier(name) && name[0] != '_' && !Keywords.Contains(name) ? name : Pascal(name);

    /// <summary>A namespace made of identifiers.</summary>
    public static string Namespace(string text)
    {
        if (text.Length == 0)
            return "";

        var builder = new StringBuilder(text.Length);
        foreach (var part in text.Split('.'))
        {
            var name = IsIdentifier(part) ? part : Escaped(part);
            if (name.Length == 0)
                continue;
            if (builder.Length > 0)
                builder.Append('.');
            if (Keywords.Contains(name))
                builder.Append('@');
            builder.Append(name);
        }

        return builder.ToString();
    }

    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || text.Length > MaximumLength || !(char.IsLetter(text[0]) || text[0] == '_'))
            return false;

        foreach (var c in text)
        {
            if (!char.IsLetter(c) && !char.IsDigit(c) && c != '_')
                return false;
        }

        return true;
    }

    private static string Escaped(string part)
    {
        var builder = new StringBuilder(part.Length + 1);
        foreach (var c in part)
            builder.Append(char.IsLetter(c) || char.IsDigit(c) ? c : '_');
        if (builder.Length > 0 && char.IsDigit(builder[0]))
            builder.Insert(0, '_');
        return builder.ToString();
    }

    // STANDARD_IA reads as StandardIa, but Id and S3 keep their letters.
    private static bool IsShouting(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            if (char.IsLetter(c))
                letters++;
        }

        return letters > 2;
    }
}
