using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Grants;
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
            if (fix.Target is not CodeOrigin target || target.Location.SourceTree != tree || !IsPlain(fix.NewText))
                continue;
            if (fix.IsRemoval ? target.Element is null : target.Edit == EditKind.None)
                continue;

            var prefix = Prefix + index.ToString(CultureInfo.InvariantCulture) + ".";
            properties = properties
                .SetItem(prefix + "Title", fix.Title)
                .SetItem(prefix + "Text", fix.NewText)
                .SetItem(prefix + "ChangesRights", fix.ChangesRights ? "true" : "false");
            if (fix.IsRemoval && target.Element is { } element)
            {
                properties = properties
                    .SetItem(prefix + "Edit", nameof(EditKind.Element))
                    .SetItem(prefix + "Start", Text(element.Start))
                    .SetItem(prefix + "Length", Text(element.End - element.Start))
                    .SetItem(prefix + "Previous", Text(element.PreviousEnd))
                    .SetItem(prefix + "Next", Text(element.NextStart));
            }
            else
            {
                properties = properties
                    .SetItem(prefix + "Edit", target.Edit.ToString())
                    .SetItem(prefix + "Start", Text(target.EditSpan.Start))
                    .SetItem(prefix + "Length", Text(target.EditSpan.Length));
            }

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

            var start = Number("Start");
            var length = Number("Length");
            var edit = diagnostic.Properties[prefix + "Edit"] switch
            {
                nameof(EditKind.JsonText) => EditKind.JsonText,
                nameof(EditKind.Element) => EditKind.Element,
                nameof(EditKind.CSharp) => EditKind.CSharp,
                _ => EditKind.Expression,
            };
            yield return new TextFix(
                title!,
                diagnostic.Properties[prefix + "Text"]!,
                edit,
                new TextSpan(start, length),
                diagnostic.Properties[prefix + "ChangesRights"] == "true")
            {
                Element = edit == EditKind.Element ? new ElementPlace(start, start + length, Number("Previous"), Number("Next")) : null,
            };

            int Number(string name) => int.Parse(diagnostic.Properties[prefix + name]!, CultureInfo.InvariantCulture);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

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
