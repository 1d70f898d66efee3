using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>The matrix as text: one line for a call and a policy, one column for a caller.</summary>
internal static class MatrixText
{
    public static string Of(IReadOnlyList<Cell> cells)
    {
        var text = new StringBuilder("What a RADOS Gateway 16 did, call by call. A difference to the evaluator shows what that says in brackets.\n\n");
        text.Append("call".PadRight(28)).Append("policy".PadRight(8));
        foreach (var caller in Callers.Names) text.Append(caller.PadRight(caller == Callers.Names[^1] ? 0 : 12));
        text.Append('\n');
        foreach (var row in cells.GroupBy(cell => (cell.Call.Name, Variant: cell.Variant.Name)))
        {
            var columns = row.Select(cell => cell.Agrees ? cell.Measured : cell.Measured + "[" + cell.Decided + "]").Select((value, i) => i == row.Count() - 1 ? value : value.PadRight(12));
            text.Append(row.Key.Name.PadRight(28)).Append(row.Key.Variant.PadRight(8)).AppendJoin("", columns).Append('\n');
        }

        text.Append('\n').Append(Summary(cells)).Append('\n');
        return text.ToString();
    }

    public static string Summary(IReadOnlyList<Cell> cells) =>
        $"{Measurement.Calls.Count} calls, {Callers.Names.Count} callers, {PolicyVariant.All.Count} policies: {cells.Count} outcomes, {cells.Count(cell => cell.Agrees)} agree, {cells.Count(cell => !cell.Agrees)} differ; "
        + string.Join(", ", PolicyVariant.All.Select(variant => $"{variant.Name} {cells.Count(cell => cell.Variant == variant && cell.Agrees)}/{cells.Count(cell => cell.Variant == variant)}"));
}
