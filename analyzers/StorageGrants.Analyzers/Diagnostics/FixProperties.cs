using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Surfaces;

namespace StorageGrants.Analyzers.Diagnostics;

/// <summary>Carries the fixes of a finding from the analyzer to the code fix, in the properties of its diagnostic.</summary>
internal static class FixProperties
{
    private const string Prefix = "StorageGrants.Fix.";

    public static ImmutableDictionary<string, string?> Write(Finding finding, SyntaxTree? tree)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        var index = 0;
        foreach (var fix in finding.Fixes)
        {
            if (fix.IsRemoval || fix.Target is not CodeOrigin { Edit: not EditKind.None } target || target.Location.SourceTree != tree || !IsPlain(fix.NewText))
                continue;

            var prefix = Prefix + index.ToString(CultureInfo.InvariantCulture) + ".";
            properties = properties
                .SetItem(prefix + "Title", fix.Title)
                .SetItem(prefix + "Text", fix.NewText)
                .SetItem(prefix + "Edit", target.Edit.ToString())
                .SetItem(prefix + "Start", target.EditSpan.Start.ToString(CultureInfo.InvariantCulture))
                .SetItem(prefix + "Length", target.EditSpan.Length.ToString(CultureInfo.InvariantCulture))
                .SetItem(prefix + "ChangesRights", fix.ChangesRights ? "true" : "false");
            index++;
        }

        return properties;
    }

    public static IEnumerable<TextFix> Read(Diagnostic diagnostic)
    {
        for (var index = 0; ; index++)
        {
            var prefix = Prefix + index.ToString(CultureInfo.InvariantCulture) + ".";
            if (!diagnostic.Properties.TryGetValue(prefix + "Title", out var title))
                yield break;

            var start = int.Parse(diagnostic.Properties[prefix + "Start"]!, CultureInfo.InvariantCulture);
            var length = int.Parse(diagnostic.Properties[prefix + "Length"]!, CultureInfo.InvariantCulture);
            var edit = diagnostic.Properties[prefix + "Edit"] switch
            {
                nameof(EditKind.JsonText) => EditKind.JsonText,
                nameof(EditKind.CSharp) => EditKind.CSharp,
                _ => EditKind.Expression,
            };
            yield return new TextFix(
                title!,
                diagnostic.Properties[prefix + "Text"]!,
                edit,
                new TextSpan(start, length),
                diagnostic.Properties[prefix + "ChangesRights"] == "true");
        }
    }

    // Needs no escaping in any kind of C# literal nor in JSON.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or '*' or ':' or '/' or ' '))
                return false;
        }

        return true;
    }
}
