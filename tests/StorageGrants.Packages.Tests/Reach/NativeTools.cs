using System;
using System.IO;
using System.Linq;
using Xunit;

namespace StorageGrants.Packages.Tests.Reach;

/// <summary>What linking ahead-of-time code needs beyond .NET.</summary>
internal static class NativeTools
{
    private static readonly bool IsCi = Environment.GetEnvironmentVariable("CI") == "true";

    public static void Require()
    {
        if (!OperatingSystem.IsLinux())
            Unavailable("Publishing ahead of time is tested on Linux.");
        if (!IsOnPath("clang") && !IsOnPath("gcc"))
            Unavailable("Publishing ahead of time needs a linker: clang is not on the PATH.");
        if (!File.Exists("/usr/include/zlib.h"))
            Unavailable("Publishing ahead of time needs zlib: install zlib1g-dev.");
    }

    /// <summary>Skips the test; in CI, where nothing may be missing, fails it.</summary>
    public static void Unavailable(string reason)
    {
        Assert.False(IsCi, reason);
        Assert.Skip(reason);
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
