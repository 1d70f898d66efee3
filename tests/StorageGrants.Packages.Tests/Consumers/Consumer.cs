using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Packages.Tests.Consumers;

/// <summary>A folder with one or more projects, as a user of the packages has it.</summary>
public sealed class Consumer(string folder, string packageCache)
{
    public string Folder { get; } = folder;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<CommandResult> Dotnet(params string[] arguments) => Run("dotnet", arguments);

    public async Task<CommandResult> DotnetSucceeds(params string[] arguments)
    {
        var result = await Dotnet(arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{result}");
        return result;
    }

    public async Task<CommandResult> Run(string program, IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        using var process = new Process { StartInfo = Describe(program, arguments) };
        foreach (var (name, value) in variables)
            process.StartInfo.Environment[name] = value;
        process.Start();
        var cancellation = TestContext.Current.CancellationToken;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellation);
            return new CommandResult(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Describe(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A test host started by dotnet inherits the settings of its own MSBuild.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", System.StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        // No process may outlive the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        return start;
    }
}
