using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Emulator.Backblaze.State;

namespace StorageGrants.Emulator.Command;

/// <summary>Keys, buckets and groups of Backblaze B2 as a program.</summary>
internal sealed class BackblazeProgram : SystemProgram
{
    private const string KeyFileOption = "--application-key-file";
    private const string KeyVariable = "STORAGEGRANTS_EMULATOR_APPLICATION_KEY";

    private readonly Option<string> _account = new("--account-id")
    {
        Description = "Id of the account, and of its master key.",
        DefaultValueFactory = static _ => new BackblazeEmulatorOptions().AccountId,
    };

    private readonly Option<string?> _keyFile = new(KeyFileOption)
    {
        Description = $"File that holds the secret of the master key; without it the secret is taken from {KeyVariable}, else a random one is written to a temporary file.",
    };

    private readonly Option<string[]> _groups = new("--group")
    {
        Description = "Name of a group of the Partner API, which is off without one; may be repeated.",
        DefaultValueFactory = static _ => [],
    };

    public override string Name => "backblaze";

    public override IReadOnlyList<Option> Options => [_account, _keyFile, _groups];

    public override async Task<RunningSystem> StartAsync(ParseResult parsed, int port, string? dataFile, CancellationToken cancellationToken)
    {
        var key = SecretSource.Open(KeyFileOption, parsed.GetValue(_keyFile), KeyVariable, BackblazeCredentials.NewSecret);
        try
        {
            var emulator = await BackblazeEmulator.StartAsync(
                new BackblazeEmulatorOptions
                {
                    Port = port,
                    DataFile = dataFile,
                    AccountId = parsed.GetValue(_account)!,
                    MasterApplicationKey = key.Value,
                    GroupNames = parsed.GetValue(_groups)!,
                },
                cancellationToken).ConfigureAwait(false);
            return new RunningSystem(
                emulator, key, emulator.BaseAddress, emulator.DroppedRecord,
                [new("Account id", emulator.AccountId), new("Master key", key.Place)]);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
