using System;

namespace StorageGrants.Policies;

/// <summary>
/// Compares texts with forms such as <c>arn:aws:iam::&lt;digits&gt;:user/&lt;name&gt;</c>. A placeholder stands for one
/// character or more that is neither white space nor a wildcard, <c>&lt;digits&gt;</c> for digits and <c>&lt;word&gt;</c> for
/// anything without colon and slash; with a question mark it may stand for nothing.
/// </summary>
internal static class PrincipalForm
{
    public static bool Matches(string form, string text) => Matches(form, 0, text, 0);

    private static bool Matches(string form, int at, string text, int position)
    {
        if (at == form.Length)
            return position == text.Length;
        if (form[at] != '<' || form.IndexOf('>', at) is not (> 0 and var close))
            return position < text.Length && form[at] == text[position] && Matches(form, at + 1, text, position + 1);

        var name = form.Substring(at + 1, close - at - 1).TrimEnd('?');
        if (form[close - 1] == '?' && Matches(form, close + 1, text, position))
            return true;
        for (var end = position; end < text.Length; end++)
        {
            if (!Holds(name, text[end]))
                return false;
            if (Matches(form, close + 1, text, end + 1))
                return true;
        }

        return false;
    }

    private static bool Holds(string placeholder, char c) => placeholder switch
    {
        "digits" => c is >= '0' and <= '9',
        "word" => c is not (':' or '/' or '*' or '?') && !char.IsWhiteSpace(c),
        _ => c is not ('*' or '?') && !char.IsWhiteSpace(c),
    };
}
