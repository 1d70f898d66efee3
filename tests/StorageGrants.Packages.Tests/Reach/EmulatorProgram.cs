using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Packages.Tests.Reach;

/// <summary>The emulator in a process of its own, on the runtime of the tests.</summary>
internal sealed class EmulatorProgram : IDisposable
{
    public const string ProviderId = "acme";
    public const string SigningKey = "reach-test-key";

    private readonly Process _process;

    private EmulatorProgram(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    public static async Task<EmulatorProgram> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [BuildInfo.EmulatorProgram, "--provider-id", ProviderId]) { RedirectStandardOutput = true };
        start.Environment["STORAGEGRANTS_EMULATOR_SIGNING_KEY"] = SigningKey;
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line is null || !line.StartsWith("Base address: ", StringComparison.Ordinal))
        {
            process.Kill();
            Assert.Fail("The emulator said in place of its address: " + line);
        }

        return new EmulatorProgram(process, line["Base address: ".Length..]);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
