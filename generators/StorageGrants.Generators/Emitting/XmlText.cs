using System.Runtime.CompilerServices;
using System.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Emitting;

/// <summary>Text inside documentation comments.</summary>
internal static class XmlText
{
    /// <summary>Whether the text is one line of ASCII that needs no escapes.</summary>
    [MethodImpl(JsonParser.AtOnce)]
    public static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '&' or '<' or '>')
                return false;
        }

        return true;
    }

    /// <summary>The lines of the text, escaped; at least one.</summary>
    public static string[] Lines(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    builder.Append("&amp;");
                    break;
                case '<':
                    builder.Append("&lt;");
                    break;
                case '>':
                    builder.Append("&gt;");
                    break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                    builder.Append('\n');
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    builder.Append(' ');
                    break;
                default:
                    if (!char.IsSurrogate(c))
                        builder.Append(c);
                    else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                        builder.Append(c).Append(text[++i]);
                    else
                        builder.Append(' ');
                    break;
            }
        }

        return builder.ToString().Split('\n');
    }
}
