using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>A build of a project by a fresh compiler process with <c>/reportanalyzer</c>: what the compiler counts for one package of analyzers.</summary>
internal static partial class ReportedBuild
{
    private const string Peer = "Peer.";

    /// <summary>Packages by name; each is measured alone.</summary>
    public static IEnumerable<string> Names => ["none", "empty", "StorageGrants", .. Peers.Keys];

    private static Dictionary<string, string> Peers { get; } = typeof(ReportedBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key.StartsWith(Peer, StringComparison.Ordinal))
        .ToDictionary(attribute => attribute.Key[Peer.Length..], attribute => attribute.Value!);

    public static string Measure(string name, string folder)
    {
        var response = Path.GetTempFileName();
        var output = Path.ChangeExtension(response, ".dll");
        try
        {
            File.WriteAllLines(response, Arguments(name, folder).Append("/out:" + Quote(output)));
            var start = Stopwatch.GetTimestamp();
            using var compiler = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Assemblies.Roslyn, "csc.dll"), "/noconfig", "@" + response]) { RedirectStandardOutput = true })!;
            var text = compiler.StandardOutput.ReadToEnd();
            compiler.WaitForExit();
            var wall = Stopwatch.GetElapsedTime(start);
            if (compiler.ExitCode != 0 || text.Contains("AD0001", StringComparison.Ordinal) || text.Contains("CS8032", StringComparison.Ordinal)) throw new InvalidOperationException(text);
            var total = Total().Match(text);
            if (total.Success == (name == "none")) throw new InvalidOperationException("The compiler does not report what its analyzers took:\n" + text);
            return JsonSerializer.Serialize(new Dictionary<string, double>
            {
                ["wallMs"] = wall.TotalMilliseconds,
                ["analyzersMs"] = total.Success ? double.Parse(total.Groups[1].Value, CultureInfo.InvariantCulture) * 1000 : 0,
                ["findings"] = Finding().Count(text),
            });
        }
        finally
        {
            File.Delete(response);
            File.Delete(output);
        }
    }

    private static IEnumerable<string> Arguments(string name, string folder) =>
    [
        "/nologo", "/target:library", "/nullable:enable", "/langversion:latest", "/deterministic", "/preferreduilang:en", "/nostdlib", "/reportanalyzer",
        .. Consumer.References(folder).Select(path => "/reference:" + Quote(path)),
        .. Assembly(name).Select(path => "/analyzer:" + Quote(path)),
        Quote(Path.Combine(folder, "*.cs")),
    ];

    private static IEnumerable<string> Assembly(string name) => name switch
    {
        "none" => [],
        "empty" => [typeof(EmptyAnalyzer).Assembly.Location],
        "StorageGrants" => new[] { "StorageGrants.Analyzers.dll", "StorageGrants.Access.dll", "StorageGrants.Generators.dll" }.Select(file => Path.Combine(Path.GetDirectoryName(Assemblies.Analyzer)!, file)),
        _ => Newest(Path.Combine(Peers[name], "analyzers")),
    };

    // A package may hold one set of assemblies for each version of the compiler; the newest is for the one used here.
    private static IEnumerable<string> Newest(string folder) => Directory.GetFiles(folder, "*.dll", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".resources.dll", StringComparison.Ordinal) && !path.Split(Path.DirectorySeparatorChar).Contains("vb"))
        .GroupBy(path => Path.GetDirectoryName(path)!)
        .OrderBy(group => Version().Match(group.Key) is { Success: true } match ? System.Version.Parse(match.Groups[1].Value) : new Version(0, 0))
        .Last();

    private static string Quote(string path) => '"' + path + '"';

    [GeneratedRegex("""Total analyzer execution time: ([\d.]+) seconds""")]
    private static partial Regex Total();

    [GeneratedRegex("""\): (warning|error) (?!CS)""")]
    private static partial Regex Finding();

    [GeneratedRegex("""roslyn(\d+\.\d+)""")]
    private static partial Regex Version();
}
