using System;
using System.Text;

namespace StorageGrants.Policies;

/// <summary>Texts whose wildcard characters stand for themselves.</summary>
public static class LiteralText
{
    /// <summary>The text with <c>${*}</c>, <c>${?}</c> and <c>${$}</c> for the three characters.</summary>
    /// <param name="text">Any text, such as the key of an object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Escape(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '*' or '?' or '$')
                builder.Append("${").Append(c).Append('}');
            else
                builder.Append(c);
        }

        return builder.ToString();
    }
}
