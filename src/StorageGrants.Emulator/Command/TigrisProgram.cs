using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Command;

/// <summary>The Tigris Partner Integrations API as a program.</summary>
internal sealed class TigrisProgram : SystemProgram
{
    private const string KeyFileOption = "--signing-key-file";
    private const string KeyVariable = "STORAGEGRANTS_EMULATOR_SIGNING_KEY";

    private readonly Option<string> _provider = new("--provider-id")
    {
        Description = "Provider id that callers put into the path.",
        DefaultValueFactory = static _ => new TigrisEmulatorOptions().ProviderId,
    };

    private readonly Option<string?> _keyFile = new(KeyFileOption)
    {
        Description = $"File that holds the signing key; without it the key is taken from {KeyVariable}, else a random one is written to a temporary file.",
    };

    private readonly Option<string> _edition = new("--edition")
    {
        Description = "Edition of the access model.",
        DefaultValueFactory = static _ => TigrisEdition.June2026,
    };

    public TigrisProgram() => _edition.AcceptOnlyFromAmong(TigrisEdition.June2026, TigrisEdition.October2026);

    public override string Name => "tigris";

    public override IReadOnlyList<Option> Options => [_provider, _keyFile, _edition];

    public override async Task<RunningSystem> StartAsync(ParseResult parsed, int port, string? dataFile, CancellationToken cancellationToken)
    {
        var key = SecretSource.Open(KeyFileOption, parsed.GetValue(_keyFile), KeyVariable, Credentials.NewSigningKey);
        try
        {
            var edition = parsed.GetValue(_edition)!;
            var emulator = await TigrisEmulator.StartAsync(
                new TigrisEmulatorOptions
                {
                    Port = port,
                    DataFile = dataFile,
                    SigningKey = key.Value,
                    ProviderId = parsed.GetValue(_provider)!,
                    Edition = edition,
                },
                cancellationToken).ConfigureAwait(false);
            return new RunningSystem(
                emulator, key, emulator.BaseAddress, emulator.DroppedRecord,
                [new("Provider id", emulator.ProviderId), new("Signing key", key.Place), new("Edition", edition)]);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
