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
    private const int UsualKills = 200;

    // Nearly all of a kill is the start of the next process on one core.
    private static readonly int Lanes = Math.Clamp(Environment.ProcessorCount, 2, 8);

    private static readonly int Kills =
        int.Parse(Environment.GetEnvironmentVariable("STORAGEGRANTS_KILLS") ?? UsualKills.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_happens_by_half()
    {
        var wall = Stopwatch.StartNew();
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => RunLaneAsync(lane))));
        var total = lanes.Aggregate(static (one, other) => one + other);

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
            $"{total.Kills} kills of the process in {Lanes} lanes, {wall.Elapsed.TotalSeconds:0.0} s; {total.Acknowledged} acknowledged changes all there; ")
            + FormattableString.Invariant($"{total.Happened + total.NotHappened} unanswered: {total.Happened} happened whole, {total.NotHappened} not at all; ")
            + FormattableString.Invariant($"{total.Dropped} cut-off records dropped; a start took {total.Starting.TotalMilliseconds / total.Kills:0} ms on average"));
        Assert.Equal(Kills, total.Kills);
        // The kills hit calls under way, before and after they were written down.
        Assert.True(total.Acknowledged >= Kills && (Kills < UsualKills || (total.Happened > 0 && total.NotHappened > 0)), total.ToString());
    }

    private static async Task<KillFigures> RunLaneAsync(int lane)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("emulator.data");
        var random = new Random(Seed + (100 * lane));
        var callers = Enumerable.Range(0, 4).Select(number => new Caller($"user{number}", new Random(Seed + (100 * lane) + number))).ToArray();
        var figures = new KillFigures();
        for (var kill = lane; kill < Kills; kill += Lanes)
        {
            var started = Stopwatch.GetTimestamp();
            int acknowledged;
            using (var process = await EmulatorProcess.StartAsync(file))
            {
                figures += new KillFigures { Kills = 1, Starting = Stopwatch.GetElapsedTime(started) };
                if (kill == lane)
                    (await process.Client.ProvisionAsync("home-bucket", "owner")).Ok();
                acknowledged = await WorkUntilKilledAsync(process, callers, random.Next(1, 30));
            }

            await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file });
            using var client = new SignedClient(emulator);
            var (happened, not) = await Survival.CheckAsync(emulator, client, callers);
            figures += new KillFigures { Acknowledged = acknowledged, Happened = happened, NotHappened = not, Dropped = emulator.DroppedRecord is null ? 0 : 1 };
        }

        return figures;
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
