using System;
using System.IO;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Command;

/// <summary>Where the program has its signing key from: never the command line, which other users can read.</summary>
internal sealed class SigningKeySource : IDisposable
{
    public const string Variable = "STORAGEGRANTS_EMULATOR_SIGNING_KEY";
    private readonly string? _temporaryFile;

    private SigningKeySource(string value, string place, string? temporaryFile)
    {
        Value = value;
        Place = place;
        _temporaryFile = temporaryFile;
    }

    public string Value { get; }

    /// <summary>What to tell people; never the key.</summary>
    public string Place { get; }

    /// <exception cref="IOException">The file cannot be read, or holds no key.</exception>
    public static SigningKeySource Open(string? file)
    {
        if (file is not null)
            return new SigningKeySource(ReadFile(file), "in the file " + Path.GetFullPath(file), null);
        var variable = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrWhiteSpace(variable)
            ? WriteTemporaryFile()
            : new SigningKeySource(variable, "in the environment variable " + Variable, null);
    }

    public void Dispose()
    {
        if (_temporaryFile is not null)
            File.Delete(_temporaryFile);
    }

    private static string ReadFile(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"--signing-key-file: there is no file {Path.GetFullPath(file)}.");
        var key = File.ReadAllText(file).TrimEnd('\r', '\n');
        return string.IsNullOrWhiteSpace(key)
            ? throw new IOException($"--signing-key-file: the file {Path.GetFullPath(file)} is empty; it must hold the signing key.")
            : key;
    }

    private static SigningKeySource WriteTemporaryFile()
    {
        // Made by the system for this user alone.
        var path = Path.GetTempFileName();
        var key = Credentials.NewSigningKey();
        File.WriteAllText(path, key);
        return new SigningKeySource(key, "in the file " + path + " (deleted when the emulator stops)", path);
    }
}
