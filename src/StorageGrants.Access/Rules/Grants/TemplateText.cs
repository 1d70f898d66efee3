namespace StorageGrants.Access.Rules;

/// <summary>Texts of templates.</summary>
internal static class TemplateText
{
    private static readonly char[] s_placeholderMarks = { '{', '}', '$', '%', '<', '>' };

    /// <summary>Whether a text is a template's, filled in later with what is not known here.</summary>
    public static bool IsTemplate(string text) =>
        text.IndexOfAny(s_placeholderMarks) >= 0 || text.Length > 1 && IsMark(text[0]) && IsMark(text[text.Length - 1]) || IsRoleWord(text);

    // Such as YOUR_ROLE, which no system calls a role.
    private static bool IsRoleWord(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or ' '))
                return false;
        }

        return text.IndexOf("ROLE", System.StringComparison.Ordinal) >= 0;
    }

    // Such as __ROLE__, @role@ or [role]; a star makes a pattern.
    private static bool IsMark(char c) => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && c != '*';
}
