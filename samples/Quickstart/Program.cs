using System;
using System.Collections.Generic;
using System.Linq;
using Quickstart;
using Spectre.Console;
using StorageGrants;
using StorageGrants.Emulator;
using StorageGrants.Tigris;

const string Organization = "acme";
var edition = args.Length > 0 ? args[0] : TigrisEdition.June2026;
if (edition is not (TigrisEdition.June2026 or TigrisEdition.October2026))
{
    Console.Error.WriteLine($"'{edition}' is no edition; accepted are {TigrisEdition.June2026} and {TigrisEdition.October2026}.");
    Environment.ExitCode = 2;
    return;
}

await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { Edition = edition });
var client = new TigrisPartnerClient(new TigrisPartnerOptions
{
    BaseAddress = emulator.BaseAddress,
    ProviderId = emulator.ProviderId,
    SigningKey = new Secret(emulator.SigningKey),
});
AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
AnsiConsole.MarkupLineInterpolated($"[bold]{emulator}[/], edition {edition}");

// Each bucket is provisioned by the user who will ask for a key to it.
foreach (var scenario in Scenario.All)
{
    foreach (var bucket in scenario.Request.BucketsRoles!.Select(entry => entry.BucketName).Where(name => name != "*"))
    {
        var owner = await client.ProvisionAsync(Organization, new ProvisioningRequest(bucket, "Acme Corporation", scenario.Request.UserId));
        AnsiConsole.MarkupLineInterpolated($"Provisioned [green]{owner.ProvisionedBucketName}[/] for {scenario.Request.UserId}, owner key {owner.AccessKeyId}, secret {owner.SecretAccessKey}");
    }
}

var keys = new List<CreatedKey>();
foreach (var scenario in Scenario.All)
{
    var response = await client.CreateAccessKeyAsync(Organization, scenario.Request.WithName(scenario.Name));
    keys.Add(new CreatedKey(scenario, response.Id));
    AnsiConsole.MarkupLineInterpolated($"Created [green]{scenario.Name}[/]: {response.Id}, secret {response.SecretKey}");
}

var developer = keys[0];
var asMember = await client.ListAccessKeysAsync(Organization, new ListAccessKeysRequest("developer").WithUserRole(UserRole.Member)).ToListAsync();
var asAdmin = await client.ListAccessKeysAsync(Organization, new ListAccessKeysRequest("developer").WithUserRole(UserRole.Admin)).ToListAsync();
AnsiConsole.Write(Listings.Compare("developer", asMember, asAdmin));

var rotated = await client.RotateAccessKeyAsync(Organization, new RotateAccessKeyRequest(developer.UserId, developer.Id));
AnsiConsole.MarkupLineInterpolated($"Rotated [green]{developer.Scenario.Name}[/]: the new secret is current: {emulator.IsCurrentSecret(developer.Id, rotated.NewSecret!.Reveal())}");

var pipeline = keys[2];
await client.DeleteAccessKeyAsync(Organization, new DeleteAccessKeyRequest(pipeline.UserId, pipeline.Id));
try
{
    await client.GetAccessKeyAsync(Organization, new GetAccessKeyRequest(pipeline.UserId, pipeline.Id));
}
catch (TigrisPartnerException e)
{
    AnsiConsole.MarkupLineInterpolated($"Deleted [green]{pipeline.Scenario.Name}[/]; reading it says: {e.VendorMessage}");
}

AnsiConsole.Write(KeyTable.Of(keys, [pipeline.Id], edition));
