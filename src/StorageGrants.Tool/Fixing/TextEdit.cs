using System.Collections.Generic;
using System.Linq;
using System.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Fixing;

/// <summary>A range of a text and what stands there instead.</summary>
internal readonly record struct TextEdit(JsonSpan Span, string NewText)
{
    /// <summary>Applies edits that do not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
