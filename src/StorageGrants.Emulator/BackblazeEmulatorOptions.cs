using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;
using StorageGrants.Emulator.Journal;

namespace StorageGrants.Emulator;

/// <summary>Settings of a <see cref="BackblazeEmulator"/>; the defaults suit a test.</summary>
public sealed class BackblazeEmulatorOptions
{
    /// <summary>TCP port on 127.0.0.1, 0 to 65535; 0 (the default) takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Id of the account, which is the id of its master key too: letters and digits.</summary>
    public string AccountId { get; set; } = "emulator";

    /// <summary>Secret of the master key; null (the default) makes a random one.</summary>
    public string? MasterApplicationKey { get; set; }

    /// <summary>Names of the groups of the Partner API; none (the default) leaves that API off. Their ids are 1, 2 and so on.</summary>
    public IReadOnlyList<string> GroupNames { get; set; } = [];

    /// <summary>The clock by which keys and tokens expire.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// File that keeps the state beyond the end of the emulator; made when it does not exist, readable by its owner only.
    /// Null (the default) keeps nothing. No secret stands in it, only digests. One emulator at a time can use a file.
    /// </summary>
    public string? DataFile { get; set; }

    /// <summary>Where the emulator and its web server log; null (the default) logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal IDataFile? OpenData() => DataFile is null ? null : DiskDataFile.Open(DataFile);

    internal BackblazeEmulatorOptions Checked()
    {
        if (Port is < 0 or > 65535)
            throw new ArgumentException($"{nameof(Port)} is {Port}; accepted are 0 (any free port) to 65535.");
        if (string.IsNullOrEmpty(AccountId) || !AccountId.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"{nameof(AccountId)} is '{AccountId}'; accepted are letters and digits.");
        if (MasterApplicationKey is not null && string.IsNullOrWhiteSpace(MasterApplicationKey))
            throw new ArgumentException($"{nameof(MasterApplicationKey)} is blank; give a secret, or null for a random one.");
        if (GroupNames is null || GroupNames.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException($"{nameof(GroupNames)} is null or has a blank name; give names, or none for no Partner API.");
        if (TimeProvider is null)
            throw new ArgumentException($"{nameof(TimeProvider)} is null; give a clock, such as TimeProvider.System.");
        if (DataFile is not null && string.IsNullOrWhiteSpace(DataFile))
            throw new ArgumentException($"{nameof(DataFile)} is blank; give the path of a file, or null to keep nothing.");
        return (BackblazeEmulatorOptions)MemberwiseClone();
    }
}
