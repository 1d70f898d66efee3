using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests;

/// <summary>
/// A client that others wrote, in a process of its own. It gets one line of JSON, may ask for something with a line of one
/// word, and ends with a line of JSON that tells what it saw. Where it is not installed the test is skipped, or fails where
/// CI=true.
/// </summary>
internal sealed class ForeignClient(string folder, string program, string script, string probe)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string Clients = typeof(ForeignClient).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ClientsFolder").Value!;

    /// <summary>A script of Node, whose packages <c>npm ci</c> installs.</summary>
    public static ForeignClient Node(string folder, string package) =>
        new(folder, "node", "drive.mjs", $"await import('{package}')");

    /// <summary>A script of the system's Python, whose packages come from the distribution.</summary>
    public static ForeignClient Python(string folder, string module) =>
        new(folder, File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", "drive.py", "import " + module);

    /// <summary>Runs the client; <paramref name="asked"/> does what it asks for.</summary>
    public async Task<JsonElement> RunAsync(object input, Func<string, Task> asked)
    {
        await RequireAsync();
        using var process = Start(script);
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(input));
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new System.Threading.CancellationTokenSource(Patience);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith('{'))
                    return JsonDocument.Parse(line).RootElement;
                await asked(line);
                await process.StandardInput.WriteLineAsync("done");
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        throw new InvalidOperationException($"{folder} ended without an answer: {await errors}");
    }

    private async Task RequireAsync()
    {
        var obstacle = await ObstacleAsync();
        if (obstacle is null)
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"The client {folder} must run where CI=true. {obstacle}");
        Assert.Skip(obstacle);
    }

    private async Task<string?> ObstacleAsync()
    {
        try
        {
            using var process = program == "node" ? Start("--input-type=module", "-e", probe) : Start("-c", probe);
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            await output;
            return process.ExitCode == 0 ? null : $"{folder} is not installed: {await errors}";
        }
        catch (Win32Exception reason)
        {
            return $"{program} does not start: {reason.Message}";
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Path.Combine(Clients, folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return Process.Start(start)!;
    }
}
