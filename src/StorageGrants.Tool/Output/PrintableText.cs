using System.Globalization;
using System.Text;

namespace StorageGrants.Tool.Output;

/// <summary>
/// Makes text of a file safe to show: it must not move the cursor, change colours or turn the writing direction.
/// </summary>
internal static class PrintableText
{
    /// <summary>The text on one line, what cannot be shown written as an escape.</summary>
    public static string OneLine(string text)
    {
        StringBuilder? builder = null;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHazard(rune))
                (builder ??= new StringBuilder(text, 0, position, text.Length + 16)).Append("\\u{").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture)).Append('}');
            else
                builder?.Append(rune.ToString());
            position += rune.Utf16SequenceLength;
        }

        return builder?.ToString() ?? text;
    }

    /// <summary>The character as shown in an excerpt, where every one has to keep its place.</summary>
    public static string InExcerpt(Rune rune)
    {
        if (!IsHazard(rune))
            return rune.ToString();
        return rune.Value switch
        {
            < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
            0x7F => "\u2421",
            _ => "\uFFFD",
        };
    }

    private static bool IsHazard(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        // U+200D joins emoji; the other format characters hide or reorder text.
        UnicodeCategory.Format => rune.Value != 0x200D,
        UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        _ => false,
    };
}
