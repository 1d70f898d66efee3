using System;
using Microsoft.Extensions.Logging;
using StorageGrants.Emulator.Journal;

namespace StorageGrants.Emulator;

/// <summary>Settings of a <see cref="TigrisEmulator"/>; the defaults suit a test.</summary>
public sealed class TigrisEmulatorOptions
{
    /// <summary>TCP port on 127.0.0.1, 0 to 65535; 0 (the default) takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The provider id that callers put into the path.</summary>
    public string ProviderId { get; set; } = "emulator";

    /// <summary>The key that requests are signed with, used as UTF-8 bytes; null (the default) makes a random one.</summary>
    public string? SigningKey { get; set; }

    /// <summary>The edition whose rules apply: <see cref="TigrisEdition.June2026"/> (the default) or <see cref="TigrisEdition.October2026"/>.</summary>
    public string Edition { get; set; } = TigrisEdition.June2026;

    /// <summary>The clock that signed times are compared with.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// File that keeps the state beyond the end of the emulator; made when it does not exist, readable by its owner only.
    /// Null (the default) keeps nothing. No secret stands in it, only digests. One emulator at a time can use a file.
    /// </summary>
    public string? DataFile { get; set; }

    /// <summary>Where the emulator and its web server log; null (the default) logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Stands in for a file on disk.</summary>
    internal Func<IDataFile>? OpenDataFile { get; set; }

    internal IDataFile? OpenData() => OpenDataFile?.Invoke() ?? (DataFile is null ? null : DiskDataFile.Open(DataFile));

    internal TigrisEmulatorOptions Checked()
    {
        if (Port is < 0 or > 65535)
            throw new ArgumentException($"{nameof(Port)} is {Port}; accepted are 0 (any free port) to 65535.");
        if (string.IsNullOrWhiteSpace(ProviderId))
            throw new ArgumentException($"{nameof(ProviderId)} is empty; give the provider id that callers put into the path.");
        if (SigningKey is not null && string.IsNullOrWhiteSpace(SigningKey))
            throw new ArgumentException($"{nameof(SigningKey)} is blank; give a key, or null for a random one.");
        if (Edition is not (TigrisEdition.June2026 or TigrisEdition.October2026))
            throw new ArgumentException($"{nameof(Edition)} is '{Edition}'; accepted are '{TigrisEdition.June2026}' and '{TigrisEdition.October2026}'.");
        if (TimeProvider is null)
            throw new ArgumentException($"{nameof(TimeProvider)} is null; give a clock, such as TimeProvider.System.");
        if (DataFile is not null && string.IsNullOrWhiteSpace(DataFile))
            throw new ArgumentException($"{nameof(DataFile)} is blank; give the path of a file, or null to keep nothing.");
        return (TigrisEmulatorOptions)MemberwiseClone();
    }
}
