using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Tool.Tests;

/// <summary>A working directory of its own, and the tool run in it inside this process.</summary>
public sealed class Sandbox : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("storagegrants-tool-");

    public string Folder => _folder.FullName;

    public Dictionary<string, string> Environment { get; } = [];

    public string Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    public string Write(string path, byte[] content)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return full;
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public Task<ToolRun> RunAsync(params string[] args) => RunAsync(null, CancellationToken.None, args);

    public async Task<ToolRun> RunAsync(byte[]? input, CancellationToken cancellationToken, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var host = new ToolHost(Folder, () => new MemoryStream(input ?? []), output, error, Environment.GetValueOrDefault, isTerminal: false);
        var code = await StorageGrantsTool.RunAsync(args, host, cancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

public sealed record ToolRun(int ExitCode, string Output, string Error);
