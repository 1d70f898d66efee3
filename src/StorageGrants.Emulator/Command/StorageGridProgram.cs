using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Access.Roles;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.Command;

/// <summary>The Tenant Management API of StorageGRID as a program.</summary>
internal sealed class StorageGridProgram : SystemProgram
{
    private const string PasswordFileOption = "--root-password-file";
    private const string PasswordVariable = "STORAGEGRANTS_EMULATOR_ROOT_PASSWORD";

    private readonly Option<string> _account = new("--tenant-id")
    {
        Description = "Id of the tenant account.",
        DefaultValueFactory = static _ => new StorageGridEmulatorOptions().AccountId,
    };

    private readonly Option<string?> _passwordFile = new(PasswordFileOption)
    {
        Description = $"File that holds the password of root; without it the password is taken from {PasswordVariable}, else a random one is written to a temporary file.",
    };

    private readonly Option<string> _release = new("--release")
    {
        Description = "The release that is emulated.",
        DefaultValueFactory = static _ => new StorageGridEmulatorOptions().Release,
    };

    public StorageGridProgram() => _release.AcceptOnlyFromAmong([.. RoleCatalog.StorageGrid.Editions]);

    public override string Name => "storagegrid";

    public override IReadOnlyList<Option> Options => [_account, _passwordFile, _release];

    public override async Task<RunningSystem> StartAsync(ParseResult parsed, int port, string? dataFile, CancellationToken cancellationToken)
    {
        var password = SecretSource.Open(PasswordFileOption, parsed.GetValue(_passwordFile), PasswordVariable, StorageGridCredentials.NewPassword);
        try
        {
            var emulator = await StorageGridEmulator.StartAsync(
                new StorageGridEmulatorOptions
                {
                    Port = port,
                    DataFile = dataFile,
                    AccountId = parsed.GetValue(_account)!,
                    RootPassword = password.Value,
                    Release = parsed.GetValue(_release)!,
                },
                cancellationToken).ConfigureAwait(false);
            return new RunningSystem(
                emulator, password, emulator.BaseAddress, emulator.DroppedRecord,
                [new("Tenant id", emulator.AccountId), new("Password of root", password.Place)]);
        }
        catch
        {
            password.Dispose();
            throw;
        }
    }
}
