using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Input;
using StorageGrants.Tool.Output;
using StorageGrants.Tool.Schemas;

namespace StorageGrants.Tool.Commands;

/// <summary><c>storagegrants schema check</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolHost host)
    {
        var shared = new CheckOptions();
        var against = new Option<string?>("--against")
        {
            Description = "Validate the files as documents of this JSON Schema: a file, or a built-in one such as tigris/roles.schema.json.",
            HelpName = "schema",
        };

        var check = new Command("check", "Check role files and endpoint files against their meta-schemas.");
        shared.AddTo(check);
        check.Options.Add(against);
        check.SetAction((parsed, cancellationToken) => Task.Run(() => Run(shared.Read(parsed), parsed.GetValue(against), host, cancellationToken), cancellationToken));

        var schema = new Command("schema", "Work with role files and endpoint files.");
        schema.Subcommands.Add(check);
        return schema;
    }

    private static int Run(CheckSettings settings, string? against, ToolHost host, CancellationToken cancellationToken)
    {
        SchemaValidator? given = null;
        if (against is not null && (given = GivenSchema.Load(against, host.CurrentDirectory, out var problem)) is null)
        {
            // Without the schema there is nothing to say about any file.
            TextReport.WriteProblem(new PlainSink(host.Error), problem!, settings.Quiet);
            return ExitCode.Unreadable;
        }

        return Report.Write([], new SchemaFileCheck(given), settings, host, cancellationToken);
    }
}
