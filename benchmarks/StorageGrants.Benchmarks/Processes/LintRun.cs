using System;
using System.IO;
using System.Text.Json;
using StorageGrants.Benchmarks.Reporting;

namespace StorageGrants.Benchmarks.Processes;

/// <summary><c>storagegrants lint</c> over many files, beside ajv over the same files.</summary>
internal sealed class LintRun(Checkout checkout, bool isQuick)
{
    private readonly int _files = isQuick ? 1000 : 10000;
    private readonly int _times = isQuick ? 1 : 5;

    public Table Run()
    {
        var folder = checkout.Scratch("grants");
        GrantFiles.Write(folder, _files);

        var lint = Repeated.Run(_times, checkout.Tool, ["lint", folder, "--format", "json"], 1);
        RequireFindings(lint.Output);
        var ajv = Repeated.Run(_times, "node", [checkout.File("benchmarks", "ajv", "validate.mjs"), checkout.File("schemas", "tigris", "roles.schema.json"), folder], 0);
        RequireInvalid(ajv.Output);

        var table = new Table(
            "Lint " + Table.Number(_files) + " files",
            "Whole processes from start to end, median of " + _times + ". ajv checks the files against the role schema; what a valid grant means it cannot say.",
            "", "wall time", "files per second", "peak memory", "files it objects to", "target", "");
        Add(table, "storagegrants lint", lint, GrantFiles.UnknownRoles(_files) + GrantFiles.WildcardAdmins(_files));
        Add(table, "ajv 8.20.0", ajv, GrantFiles.UnknownRoles(_files));
        return table;
    }

    private void Add(Table table, string name, Repeated run, int objections) => table.Add(
        name,
        Table.Number(run.Milliseconds) + " ms",
        Table.Number(_files / (run.Milliseconds / 1000)),
        Table.Number(run.PeakMegabytes) + " MB",
        Table.Number(objections));

    private void RequireFindings(string output)
    {
        using var report = JsonDocument.Parse(output);
        var read = report.RootElement.GetProperty("filesChecked").GetInt32();
        var unknown = 0;
        var wildcard = 0;
        foreach (var finding in report.RootElement.GetProperty("findings").EnumerateArray())
        {
            if (finding.GetProperty("message").GetString()!.Contains("Auditor", StringComparison.Ordinal)) unknown++;
            else wildcard++;
        }

        if (read != _files || unknown != GrantFiles.UnknownRoles(_files) || wildcard != GrantFiles.WildcardAdmins(_files))
            throw new InvalidOperationException("The linter read " + read + " files and found " + unknown + " unknown roles and " + wildcard + " other mistakes.");
    }

    private void RequireInvalid(string output)
    {
        using var report = JsonDocument.Parse(output);
        var read = report.RootElement.GetProperty("files").GetInt32();
        var invalid = report.RootElement.GetProperty("invalid").GetInt32();
        if (read != _files || invalid != GrantFiles.UnknownRoles(_files))
            throw new InvalidOperationException("ajv read " + read + " files and refused " + invalid + ".");
    }
}
