using System;

namespace StorageGrants.Policies;

/// <summary>Texts that JSON can carry.</summary>
internal static class UnicodeText
{
    /// <summary>The text itself, when every surrogate in it has its partner.</summary>
    public static string Checked(string text, string parameter)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                throw new ArgumentException("The text holds half of a surrogate pair, which no JSON document can carry.", parameter);
        }

        return text;
    }
}
