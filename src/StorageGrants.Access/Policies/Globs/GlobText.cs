using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>Texts as patterns see them: by code point, a lone surrogate being one.</summary>
internal static class GlobText
{
    internal static int CodePoint(string text, int index) =>
        Width(text, index) == 2 ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];

    internal static int Width(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    internal static int Fold(int codePoint) => codePoint is >= 'A' and <= 'Z' ? codePoint | 0x20 : codePoint;

    internal static bool IsAsciiLetter(int codePoint) => Fold(codePoint) is >= 'a' and <= 'z';

    internal static void Append(StringBuilder builder, int codePoint)
    {
        if (codePoint < 0x10000)
        {
            builder.Append((char)codePoint);
        }
        else
        {
            builder.Append(char.ConvertFromUtf32(codePoint));
        }
    }
}
