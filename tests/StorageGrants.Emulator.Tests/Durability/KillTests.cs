using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>The program is killed while callers are at work; whatever was acknowledged is there after the restart.</summary>
public sealed class KillTests
{
    private const int Seed = 20261121;

    // A start takes a fifth of a second, so the usual run has few; CrashTests has the many.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("STORAGEGRANTS_KILLS") ?? "40", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_happens_by_half()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("emulator.data");
        var random = new Random(Seed);
        var callers = Enumerable.Range(0, 4).Select(number => new Caller($"user{number}", new Random(Seed + number))).ToArray();
        var (acknowledged, happened, not, dropped) = (0, 0, 0, 0);
        var starting = new Stopwatch();

        for (var kill = 0; kill < Kills; kill++)
        {
            starting.Start();
            using (var process = await EmulatorProcess.StartAsync(file))
            {
                starting.Stop();
                if (kill == 0)
                    (await process.Client.ProvisionAsync("home-bucket", "owner")).Ok();
                acknowledged += await WorkUntilKilledAsync(process, callers, random.Next(1, 30));
            }

            await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file });
            using var client = new SignedClient(emulator);
            var (yes, no) = await Survival.CheckAsync(emulator, client, callers);
            (happened, not, dropped) = (happened + yes, not + no, dropped + (emulator.DroppedRecord is null ? 0 : 1));
        }

        Assert.True(acknowledged >= Kills);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Kills} kills, {acknowledged} acknowledged changes all there; unanswered: {happened} happened whole, {not} not at all; "
            + $"{dropped} cut-off records dropped; a start took {starting.ElapsedMilliseconds / Kills} ms on average");
    }

    private static async Task<int> WorkUntilKilledAsync(EmulatorProcess process, Caller[] callers, int changes)
    {
        var acknowledged = 0;
        await Task.WhenAll(callers.Select(async caller =>
        {
            while (await caller.StepAsync(process.Client))
            {
                // The other callers are in the middle of something.
                if (Interlocked.Increment(ref acknowledged) == changes)
                    process.Kill();
            }
        }));
        return acknowledged;
    }
}
