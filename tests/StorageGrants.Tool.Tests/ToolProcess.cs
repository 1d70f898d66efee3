using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace StorageGrants.Tool.Tests;

/// <summary>The built tool, run as a process.</summary>
public static class ToolProcess
{
    public static string Assembly => Path.Combine(AppContext.BaseDirectory, "StorageGrants.Tool.dll");

    public static Task<ToolRun> RunAsync(string folder, params string[] args) => RunAsync("dotnet", folder, [Assembly, .. args]);

    public static async Task<ToolRun> RunAsync(string program, string folder, string[] args, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(program, folder, args, environment);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await error);
    }

    public static Process Start(string program, string folder, string[] args, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
