namespace StorageGrants.Access.Rules;

/// <summary>Texts of templates.</summary>
internal static class TemplateText
{
    private static readonly char[] s_placeholderMarks = { '{', '}', '$', '%', '<', '>' };

    /// <summary>Whether a text is a template's, filled in later with what is not known here.</summary>
    public static bool IsTemplate(string text) =>
        text.IndexOfAny(s_placeholderMarks) >= 0 || text.Length > 1 && IsMark(text[0]) && IsMark(text[text.Length - 1]);

    // Such as __ROLE__, @role@ or [role].
    private static bool IsMark(char c) => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c);
}
