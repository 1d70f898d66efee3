using System;
using System.IO;
using System.Text;

namespace StorageGrants.Tool;

/// <summary>What the tool touches outside itself: the streams, the working directory and the environment.</summary>
public sealed class ToolHost
{
    /// <summary>Creates a host.</summary>
    /// <param name="currentDirectory">Full path of the directory that relative paths start from.</param>
    /// <param name="input">Opens standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="environment">Gives the value of an environment variable, or null.</param>
    /// <param name="isTerminal">Whether standard output is read by a person.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ToolHost(string currentDirectory, Func<Stream> input, TextWriter output, TextWriter error, Func<string, string?> environment, bool isTerminal)
    {
        CurrentDirectory = currentDirectory ?? throw new ArgumentNullException(nameof(currentDirectory));
        Input = input ?? throw new ArgumentNullException(nameof(input));
        Output = output ?? throw new ArgumentNullException(nameof(output));
        Error = error ?? throw new ArgumentNullException(nameof(error));
        Environment = environment ?? throw new ArgumentNullException(nameof(environment));
        IsTerminal = isTerminal;
    }

    /// <summary>Full path of the directory that relative paths start from.</summary>
    public string CurrentDirectory { get; }

    /// <summary>Opens standard input.</summary>
    public Func<Stream> Input { get; }

    /// <summary>Standard output.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Gives the value of an environment variable, or null.</summary>
    public Func<string, string?> Environment { get; }

    /// <summary>Whether standard output is read by a person.</summary>
    public bool IsTerminal { get; }

    /// <summary>The host of this process. Text is written as UTF-8 whatever the console's code page is.</summary>
    public static ToolHost ForProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = Encoding.UTF8;

        return new ToolHost(
            Directory.GetCurrentDirectory(),
            Console.OpenStandardInput,
            Writer(Console.OpenStandardOutput()),
            Writer(Console.OpenStandardError()),
            System.Environment.GetEnvironmentVariable,
            !Console.IsOutputRedirected);
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { NewLine = "\n" };
}
