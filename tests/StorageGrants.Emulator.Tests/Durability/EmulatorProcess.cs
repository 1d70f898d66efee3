using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>The program in a process of its own, with a data file.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private const string SigningKey = "kill-test-key";
    private readonly Process _process;

    private EmulatorProcess(Process process, Uri address)
    {
        _process = process;
        Client = new SignedClient(address, "emulator", SigningKey);
    }

    public SignedClient Client { get; }

    public static async Task<EmulatorProcess> StartAsync(string dataFile)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "StorageGrants.Emulator.dll"));
        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(dataFile);
        start.Environment["STORAGEGRANTS_EMULATOR_SIGNING_KEY"] = SigningKey;
        // The process lives for less than a second: no profile is worth collecting.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        // A killed process would leave its debugger pipes behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the emulator did not start");
        return new EmulatorProcess(process, new Uri(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));
    }

    /// <summary>SIGKILL, or what comes nearest.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Client.Dispose();
    }
}
