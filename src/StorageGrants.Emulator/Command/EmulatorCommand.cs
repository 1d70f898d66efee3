using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace StorageGrants.Emulator.Command;

/// <summary>The command line of the program.</summary>
internal static class EmulatorCommand
{
    public static RootCommand Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "TCP port on 127.0.0.1; 0 takes a free one.",
            DefaultValueFactory = static _ => 0,
            CustomParser = ParsePort,
        };
        var provider = new Option<string>("--provider-id")
        {
            Description = "Provider id that callers put into the path.",
            DefaultValueFactory = static _ => new TigrisEmulatorOptions().ProviderId,
        };
        var keyFile = new Option<string?>("--signing-key-file")
        {
            Description = $"File that holds the signing key; without it the key is taken from {SigningKeySource.Variable}, else a random one is written to a temporary file.",
        };
        var edition = new Option<string>("--edition")
        {
            Description = "Edition of the access model.",
            DefaultValueFactory = static _ => TigrisEdition.June2026,
        };
        edition.AcceptOnlyFromAmong(TigrisEdition.June2026, TigrisEdition.October2026);

        var data = new Option<string?>("--data")
        {
            Description = "File that keeps the state beyond the end of the program; made when it does not exist. Without it nothing is kept.",
        };

        var command = new RootCommand("Emulates the Tigris Partner Integrations API on the loopback interface.") { port, provider, keyFile, edition, data };
        command.SetAction((parsed, cancellationToken) => EmulatorRun.RunAsync(
            new TigrisEmulatorOptions
            {
                Port = parsed.GetValue(port),
                ProviderId = parsed.GetValue(provider)!,
                Edition = parsed.GetValue(edition)!,
                DataFile = parsed.GetValue(data),
            },
            parsed.GetValue(keyFile),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellationToken));
        return command;
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
