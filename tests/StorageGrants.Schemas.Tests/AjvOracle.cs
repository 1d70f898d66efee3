using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>Validates with ajv, in one Node process for all cases given.</summary>
internal static class AjvOracle
{
    private static readonly string Folder = typeof(AjvOracle).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "AjvFolder").Value!;

    // Null when ajv can run, else why it cannot.
    private static readonly Lazy<string?> Obstacle = new(Install);

    /// <summary>Pointers to what is wrong, per case. Without Node the test is skipped, or fails where CI=true.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Validate(IReadOnlyDictionary<string, JToken> schemas, IReadOnlyList<(string Schema, JToken Instance)> cases)
    {
        if (Obstacle.Value is { } obstacle)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "ajv must run where CI=true. " + obstacle);
            Assert.Skip(obstacle);
        }

        var input = new JObject
        {
            ["schemas"] = new JObject(schemas.Select(schema => new JProperty(schema.Key, schema.Value))),
            ["cases"] = new JArray(cases.Select(item => new JObject { ["schema"] = item.Schema, ["instance"] = item.Instance })),
        };
        var (exitCode, output, error) = Run("node", "validate.mjs", input.ToString(Formatting.None));
        Assert.True(exitCode == 0, error);
        var answers = JArray.Parse(output).Select(list => (IReadOnlyList<string>)list.Values<string>().Select(place => place!).Distinct().ToArray()).ToArray();
        Assert.Equal(cases.Count, answers.Length);
        return answers;
    }

    private static string? Install()
    {
        try
        {
            if (!File.Exists(Path.Combine(Folder, "node_modules", "ajv", "package.json")))
            {
                var windows = OperatingSystem.IsWindows();
                var (exitCode, _, error) = windows ? Run("cmd", "/c npm ci --no-audit --no-fund", "") : Run("npm", "ci --no-audit --no-fund", "");
                if (exitCode != 0)
                    return "npm ci failed: " + error;
            }

            var (nodeExitCode, _, nodeError) = Run("node", "--version", "");
            return nodeExitCode == 0 ? null : "Node does not start: " + nodeError;
        }
        catch (Win32Exception exception)
        {
            return "Node or npm is not installed: " + exception.Message;
        }
    }

    private static (int ExitCode, string Output, string Error) Run(string program, string arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = "";
        var errorReader = new Thread(() => error = process.StandardError.ReadToEnd());
        errorReader.Start();
        using (var writer = process.StandardInput)
            writer.Write(input);
        var output = process.StandardOutput.ReadToEnd();
        errorReader.Join();
        process.WaitForExit();
        return (process.ExitCode, output, error);
    }
}
