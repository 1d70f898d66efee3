using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>The machine crashes: what was written and not flushed is lost from any byte on.</summary>
public sealed class CrashTests
{
    private const int Crashes = 300;
    private const int Seed = 7;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_happens_by_half()
    {
        var random = new Random(Seed);
        var callers = Enumerable.Range(0, 3).Select(number => new Caller($"user{number}", new Random(Seed + number))).ToArray();
        byte[] content = [];
        var (acknowledged, happened, not, dropped) = (0, 0, 0, 0);
        for (var crash = 0; crash < Crashes; crash++)
        {
            var file = new CrashingDataFile(content, random, crash == 0 ? int.MaxValue : random.Next(1, 40));
            await using (var emulator = await TigrisEmulator.StartAsync(Options(file)))
            {
                dropped += emulator.DroppedRecord is null ? 0 : 1;
                using var client = new SignedClient(emulator);
                if (crash == 0)
                {
                    (await client.ProvisionAsync("home-bucket", "owner")).Ok();
                }
                else
                {
                    var (yes, no) = await Survival.CheckAsync(emulator, client, callers);
                    (happened, not) = (happened + yes, not + no);
                    var works = await Task.WhenAll(callers.Select(async caller =>
                    {
                        var steps = 0;
                        while (await caller.StepAsync(client))
                            steps++;
                        return steps;
                    }));
                    acknowledged += works.Sum();
                    Assert.True(file.Crashed);
                }
            }

            content = file.Survivors();
        }

        Assert.True(acknowledged > Crashes && happened > 0 && not > 0 && dropped > 0, $"{acknowledged} {happened} {not} {dropped}");
    }

    [Fact]
    public async Task A_change_that_cannot_be_written_did_not_happen_and_reading_goes_on()
    {
        var file = new CrashingDataFile([], new Random(Seed), calls: 5);
        await using var emulator = await TigrisEmulator.StartAsync(Options(file));
        using var client = new SignedClient(emulator);
        (await client.ProvisionAsync("home-bucket", "owner")).Ok();
        for (var i = 0; i < 3; i++)
            (await client.ProvisionAsync("second-bucket", "owner")).Refused(TigrisEmulatorChoices.EmulatorFailureStatus, "crashing.data", "started again");
        Assert.Equal(1, (await client.GetAsync("buckets")).Ok().Json.GetProperty("buckets").GetArrayLength());
    }

    private static TigrisEmulatorOptions Options(CrashingDataFile file) => new() { OpenDataFile = () => file };
}
