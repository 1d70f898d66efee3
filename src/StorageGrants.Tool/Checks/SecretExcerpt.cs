using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Checks;

/// <summary>A text as reports may show it: of secrets only the quotes are left, and every place stays where it was.</summary>
internal static class SecretExcerpt
{
    public static string Hide(string text, IEnumerable<JsonSpan>? secrets)
    {
        char[]? shown = null;
        foreach (var span in secrets ?? [])
        {
            shown ??= text.ToCharArray();
            for (var i = span.Start; i < span.End && i < shown.Length; i++)
            {
                if (shown[i] is not ('"' or '\r' or '\n'))
                    shown[i] = '*';
            }
        }

        return shown is null ? text : new string(shown);
    }
}
