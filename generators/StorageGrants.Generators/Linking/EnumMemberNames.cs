using System;
using System.Collections.Generic;
using System.Text;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>Names of enum members, made from the text alone so that a value added elsewhere renames nothing.</summary>
internal static class EnumMemberNames
{
    public static List<string> For(List<string> texts, List<string>? requested)
    {
        var plain = new List<string>(texts.Count);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            var name = requested is not null && requested[i].Length > 0 ? requested[i] : Plain(texts[i]);
            plain.Add(name);
            counts[name] = counts.TryGetValue(name, out var count) ? count + 1 : 1;
        }

        var scope = new NameScope();
        scope.Reserve("value__");
        var names = new List<string>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
            names.Add(scope.Claim(counts[plain[i]] > 1 && Spelled(texts[i]) is { Length: > 0 } spelled ? spelled : plain[i]));
        return names;
    }

    private static string Plain(string text)
    {
        if (text.Length == 0)
            return "Empty";
        if (text[0] is '+' or '-' || Identifier.Pascal(text).Length == 0)
            return Spelled(text) is { Length: > 0 } spelled ? spelled : "Value";
        return Identifier.Pascal(text);
    }

    // id and -id become Id and MinusId; < and <= become LessThan and LessThanEquals.
    private static string Spelled(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsDigit(c))
                builder.Append(c);
            else
                builder.Append(' ').Append(Word(c)).Append(' ');
        }

        return Identifier.Pascal(builder.ToString());
    }

    private static string Word(char c) => c switch
    {
        '*' => "Asterisk",
        '+' => "Plus",
        '-' => "Minus",
        '<' => "LessThan",
        '>' => "GreaterThan",
        '=' => "Equals",
        '!' => "Not",
        '/' => "Slash",
        '\\' => "Backslash",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '_' => "Underscore",
        ' ' => "Space",
        '"' => "Quote",
        '\'' => "Apostrophe",
        '&' => "And",
        '|' => "Or",
        '%' => "Percent",
        '#' => "Hash",
        '@' => "At",
        '$' => "Dollar",
        '?' => "Question",
        '~' => "Tilde",
        '^' => "Caret",
        '(' => "Open",
        ')' => "Close",
        '[' => "OpenBracket",
        ']' => "CloseBracket",
        '{' => "OpenBrace",
        '}' => "CloseBrace",
        _ => char.IsSurrogate(c) ? "" : "U" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
    };
}
