using System;
using System.ComponentModel;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>Validates against the published SARIF schema with ajv. Without Node the test is skipped, or fails where CI=true.</summary>
internal static class SarifOracle
{
    private static readonly Lazy<Task<string?>> Obstacle = new(InstallAsync);

    /// <summary>What the schema does not accept, one line each; empty when the log is valid.</summary>
    public static async Task<string> ViolationsAsync(string log)
    {
        if (await Obstacle.Value is { } obstacle)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "The SARIF schema must be checked where CI=true. " + obstacle);
            Assert.Skip(obstacle);
        }

        var run = await ToolProcess.RunAsync("node", Build.SarifFolder, ["validate.mjs"], log);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }

    private static async Task<string?> InstallAsync()
    {
        try
        {
            if (File.Exists(Path.Combine(Build.SarifFolder, "node_modules", "@microsoft", "jest-sarif", "package.json")))
                return null;
            string[] install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
            var run = OperatingSystem.IsWindows()
                ? await ToolProcess.RunAsync("cmd", Build.SarifFolder, ["/c", "npm", .. install])
                : await ToolProcess.RunAsync("npm", Build.SarifFolder, install);
            return run.ExitCode == 0 ? null : "npm ci failed: " + run.Error;
        }
        catch (Win32Exception exception)
        {
            return "Node or npm is not installed: " + exception.Message;
        }
    }
}
