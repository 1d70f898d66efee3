using System;
using System.IO;

namespace StorageGrants.Emulator.Command;

/// <summary>Where the program has its secret from: never the command line, which other users can read.</summary>
internal sealed class SecretSource : IDisposable
{
    private readonly string? _temporaryFile;

    private SecretSource(string value, string place, string? temporaryFile)
    {
        Value = value;
        Place = place;
        _temporaryFile = temporaryFile;
    }

    public string Value { get; }

    /// <summary>What to tell people; never the secret.</summary>
    public string Place { get; }

    /// <param name="option">The option that names the file.</param>
    /// <param name="file">The file it names, or null.</param>
    /// <param name="variable">The environment variable that is asked without a file.</param>
    /// <param name="newSecret">Makes a secret when there is neither; it is written to a temporary file.</param>
    /// <exception cref="IOException">The file cannot be read, or holds no secret.</exception>
    public static SecretSource Open(string option, string? file, string variable, Func<string> newSecret)
    {
        if (file is not null)
            return new SecretSource(ReadFile(option, file), "in the file " + Path.GetFullPath(file), null);
        var value = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrWhiteSpace(value)
            ? WriteTemporaryFile(newSecret())
            : new SecretSource(value, "in the environment variable " + variable, null);
    }

    public void Dispose()
    {
        if (_temporaryFile is not null)
            File.Delete(_temporaryFile);
    }

    private static string ReadFile(string option, string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"{option}: there is no file {Path.GetFullPath(file)}.");
        var secret = File.ReadAllText(file).TrimEnd('\r', '\n');
        return string.IsNullOrWhiteSpace(secret)
            ? throw new IOException($"{option}: the file {Path.GetFullPath(file)} is empty; it must hold the secret.")
            : secret;
    }

    private static SecretSource WriteTemporaryFile(string secret)
    {
        // Made by the system for this user alone.
        var path = Path.GetTempFileName();
        File.WriteAllText(path, secret);
        return new SecretSource(secret, "in the file " + path + " (deleted when the emulator stops)", path);
    }
}
