using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.Command;

/// <summary>The self-serve calls of Tigris Organizations as a program.</summary>
internal sealed class TigrisOrganizationsProgram : SystemProgram
{
    private const string SecretFileOption = "--secret-access-key-file";
    private const string SecretVariable = "STORAGEGRANTS_EMULATOR_SECRET_ACCESS_KEY";

    private readonly Option<string> _keyId = new("--access-key-id")
    {
        Description = "Id of the owner's access key.",
        DefaultValueFactory = static _ => new TigrisOrganizationsEmulatorOptions().AccessKeyId,
    };

    private readonly Option<string?> _secretFile = new(SecretFileOption)
    {
        Description = $"File that holds the secret of the owner's access key; without it the secret is taken from {SecretVariable}, else a random one is written to a temporary file.",
    };

    private readonly Option<string[]> _buckets = new("--bucket")
    {
        Description = "Name of a bucket that the owner has; may be repeated.",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<bool> _isFlyManaged = new("--fly-managed")
    {
        Description = "The members of the organization are mirrored from Fly.",
    };

    public override string Name => "tigris-organizations";

    public override IReadOnlyList<Option> Options => [_keyId, _secretFile, _buckets, _isFlyManaged];

    public override async Task<RunningSystem> StartAsync(ParseResult parsed, int port, string? dataFile, CancellationToken cancellationToken)
    {
        var secret = SecretSource.Open(SecretFileOption, parsed.GetValue(_secretFile), SecretVariable, KeyMaterial.NewSecret);
        try
        {
            var emulator = await TigrisOrganizationsEmulator.StartAsync(
                new TigrisOrganizationsEmulatorOptions
                {
                    Port = port,
                    DataFile = dataFile,
                    AccessKeyId = parsed.GetValue(_keyId)!,
                    SecretAccessKey = secret.Value,
                    IsFlyManaged = parsed.GetValue(_isFlyManaged),
                },
                cancellationToken).ConfigureAwait(false);
            foreach (var bucket in parsed.GetValue(_buckets)!)
                AddBucket(emulator, bucket);
            return new RunningSystem(
                emulator, secret, emulator.BaseAddress, emulator.DroppedRecord,
                [new("Organization", emulator.Owner.OrganizationId), new("Access key", emulator.Owner.AccessKeyId), new("Secret", secret.Place)]);
        }
        catch
        {
            secret.Dispose();
            throw;
        }
    }

    // Named again at the next start with the same data file.
    private static void AddBucket(TigrisOrganizationsEmulator emulator, string bucket)
    {
        if (!emulator.HasBucket(bucket))
            emulator.CreateBucket(emulator.Owner.UserId, bucket);
    }
}
