using System;
using System.Linq;
using System.Text.Json;
using StorageGrants.Benchmarks.Reporting;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>Decisions of access models, system by system.</summary>
internal sealed class EvaluationRun(Checkout checkout, bool isQuick, bool writesPages)
{
    public Table Run()
    {
        string[] arguments = ["--json", .. isQuick ? new[] { "--quick" } : [], .. writesPages ? [] : new[] { "--no-page" }];
        var table = new Table(
            "Decide one request by an access model",
            "Decisions of one thread; each principal asked about holds that many grants. Start-up is the first model and its first answer in a new process.",
            "", "1 grant", "10 grants", "1,000 grants", "allocated", "start-up", "target", "");
        using var rows = JsonDocument.Parse(ChildProcess.Run(checkout.Evaluation, arguments, 0).Output);
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            double[] rates = [.. new[] { "One", "Ten", "Thousand" }.Select(name => row.GetProperty(name).GetDouble())];
            var bytes = row.GetProperty("Bytes").GetInt64();
            table.Add([
                row.GetProperty("System").GetString()!,
                .. rates.Select(rate => Table.Number(rate) + " a second"),
                Table.Number(bytes) + " B",
                Table.Number(row.GetProperty("StartMilliseconds").GetDouble()) + " ms",
                "0 B",
                bytes == 0 ? "met" : "**missed**",
            ]);
        }

        return table;
    }
}
