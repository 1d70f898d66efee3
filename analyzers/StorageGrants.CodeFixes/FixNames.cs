using StorageGrants.Analyzers.Diagnostics;

namespace StorageGrants.CodeFixes;

/// <summary>What a fix is called in the menu, and by what Fix All tells fixes of the same kind.</summary>
internal static class FixNames
{
    private const string Value = "{0}";

    /// <summary>The title; a fix that changes what a key may do says that it is to be looked at first.</summary>
    public static string Title(TextFix fix) => fix.ChangesRights ? fix.Title + " (preview: changes rights)" : fix.Title;

    /// <summary>The same for all fixes that do the same with other values, so that one run mends them all.</summary>
    public static string Key(TextFix fix) => fix.NewText.Length > 0 ? fix.Title.Replace(fix.NewText, Value) : fix.Title;

    /// <summary>The title of a fix for many findings, of which each has a value of its own.</summary>
    public static string TitleOfAll(string? key) => key?.Replace(Value, "…") ?? "Fix all";
}
