using System;
using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace StorageGrants.Testing;

/// <summary>How properties are tried: the same cases in every CI run, new ones on a developer's machine, or those of STORAGEGRANTS_SEED.</summary>
internal static class PropertyRun
{
    private const ulong CiSeed = 20_261_122;

    public static Config Times(int cases)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases);
        return Seed() is { } seed ? config.WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None))) : config;
    }

    private static ulong? Seed() =>
        ulong.TryParse(Environment.GetEnvironmentVariable("STORAGEGRANTS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
        : Environment.GetEnvironmentVariable("CI") == "true" ? CiSeed : null;
}
