using System;
using System.Collections.Generic;
using System.Text;

namespace StorageGrants;

// Masks elements and attributes of XML and HTML by their names, whatever prefix a name has and however broken the text is.
internal sealed class ElementMask(HashSet<string> names)
{
    public string Clean(string text)
    {
        if (names.Count == 0 || text.IndexOf('<') < 0) return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', from))
        {
            result.Append(text, from, at - from);
            var nameEnd = EndOfName(text, at + 1);
            var tagEnd = EndOfTag(text, nameEnd);
            if (names.Contains(Local(text, at + 1, nameEnd)))
            {
                result.Append(text, at, nameEnd - at).Append('>').Append(Secret.Mask);
                from = IsClosed(text, tagEnd) ? tagEnd : StartOfEnd(text, tagEnd, Local(text, at + 1, nameEnd));
            }
            else
            {
                result.Append(text, at, nameEnd - at);
                CleanAttributes(text, nameEnd, tagEnd, result);
                from = tagEnd;
            }
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private void CleanAttributes(string text, int from, int end, StringBuilder result)
    {
        while (from < end)
        {
            var nameEnd = EndOfName(text, from);
            if (nameEnd == from)
            {
                result.Append(text[from++]);
                continue;
            }

            var value = Skip(text, nameEnd, end);
            result.Append(text, from, nameEnd - from);
            var isHidden = names.Contains(Local(text, from, nameEnd));
            from = nameEnd;
            if (value >= end || text[value] != '=') continue;
            value = Skip(text, value + 1, end);
            var valueEnd = EndOfValue(text, value, end);
            result.Append(text, nameEnd, value - nameEnd).Append(isHidden ? Secret.Mask : text.Substring(value, valueEnd - value));
            from = valueEnd;
        }
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int EndOfValue(string text, int at, int end)
    {
        if (at < end && text[at] is '"' or '\'')
        {
            var quote = text.IndexOf(text[at], at + 1, end - at - 1);
            return quote < 0 ? end : quote + 1;
        }

        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] != '>') at++;
        return at;
    }

    private static int EndOfName(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or ':')) at++;
        return at;
    }

    // A bracket in quotes ends no tag.
    private static int EndOfTag(string text, int at)
    {
        var quote = '\0';
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '>') return at + 1;
        }

        return at;
    }

    private static bool IsClosed(string text, int tagEnd) => tagEnd >= 2 && text[tagEnd - 1] == '>' && text[tagEnd - 2] == '/';

    // The end tag of a name; without one all that follows is hidden.
    private static int StartOfEnd(string text, int from, string name)
    {
        for (var at = text.IndexOf("</", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            if (string.Equals(Local(text, at + 2, EndOfName(text, at + 2)), name, StringComparison.OrdinalIgnoreCase)) return at;
        }

        return text.Length;
    }

    private static string Local(string text, int start, int end)
    {
        var name = text.Substring(start, end - start);
        return name.Substring(name.LastIndexOf(':') + 1);
    }
}
