using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace StorageGrants.Benchmarks.Reporting;

/// <summary>A table of the page. The first column is text, the others are figures.</summary>
internal sealed class Table(string title, string note, params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add([.. cells, .. Enumerable.Repeat("", columns.Length - cells.Length)]);

    public override string ToString()
    {
        var text = new StringBuilder().Append("### ").Append(title).Append("\n\n");
        if (note.Length > 0) text.Append(note).Append("\n\n");
        AppendRow(text, columns);
        AppendRow(text, columns.Select((_, index) => index == 0 ? "---" : "---:"));
        foreach (var row in _rows) AppendRow(text, row);
        return text.ToString();
    }

    public static string Number(double value, string format = "#,0") => value.ToString(format, CultureInfo.InvariantCulture);

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
