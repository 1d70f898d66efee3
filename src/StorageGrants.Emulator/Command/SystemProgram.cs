using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Emulator.Command;

/// <summary>What the program knows of one system: its name, its own options and how it is started.</summary>
internal abstract class SystemProgram
{
    /// <summary>The value of <c>--system</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The options that only this system has.</summary>
    public abstract IReadOnlyList<Option> Options { get; }

    /// <summary>Starts the emulator.</summary>
    /// <param name="parsed">The command line, with the values of <see cref="Options"/>.</param>
    /// <param name="port">TCP port on 127.0.0.1, or 0.</param>
    /// <param name="dataFile">The data file, or null.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public abstract Task<RunningSystem> StartAsync(ParseResult parsed, int port, string? dataFile, CancellationToken cancellationToken);
}
