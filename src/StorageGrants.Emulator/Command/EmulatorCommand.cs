using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;

namespace StorageGrants.Emulator.Command;

/// <summary>The command line of the program.</summary>
internal static class EmulatorCommand
{
    public static RootCommand Create()
    {
        SystemProgram[] systems = [new TigrisProgram(), new BackblazeProgram(), new StorageGridProgram(), new TigrisOrganizationsProgram()];
        var system = new Option<string>("--system")
        {
            Description = "The system whose management plane is emulated.",
            DefaultValueFactory = _ => systems[0].Name,
        };
        system.AcceptOnlyFromAmong([.. systems.Select(static each => each.Name)]);
        var port = new Option<int>("--port")
        {
            Description = "TCP port on 127.0.0.1; 0 takes a free one.",
            DefaultValueFactory = static _ => 0,
            CustomParser = ParsePort,
        };
        var data = new Option<string?>("--data")
        {
            Description = "File that keeps the state beyond the end of the program; made when it does not exist. Without it nothing is kept.",
        };

        var command = new RootCommand("Emulates the management plane of an object-storage system on the loopback interface.") { system, port, data };
        foreach (var option in systems.SelectMany(static each => each.Options))
            command.Add(option);
        command.Validators.Add(parsed => CheckOwners(parsed, systems, parsed.GetResult(system)?.Tokens is [var chosen, ..] ? chosen.Value : systems[0].Name));
        command.SetAction((parsed, cancellationToken) => EmulatorRun.RunAsync(
            token => systems.First(each => each.Name == parsed.GetValue(system)).StartAsync(parsed, parsed.GetValue(port), parsed.GetValue(data), token),
            parsed.GetValue(data),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    // An option of another system would be passed over without a word.
    private static void CheckOwners(CommandResult parsed, IReadOnlyList<SystemProgram> systems, string chosen)
    {
        foreach (var system in systems.Where(each => each.Name != chosen && systems.Any(other => other.Name == chosen)))
        {
            foreach (var option in system.Options.Where(option => parsed.GetResult(option) is { Implicit: false }))
                parsed.AddError($"{option.Name} is an option of --system {system.Name}, not of {chosen}.");
        }
    }

    private static int ParsePort(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return port;
        result.AddError($"--port is '{text}'; accepted are 0 (any free port) to 65535.");
        return 0;
    }
}
