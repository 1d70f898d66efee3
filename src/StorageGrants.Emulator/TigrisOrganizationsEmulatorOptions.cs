using System;
using Microsoft.Extensions.Logging;
using StorageGrants.Emulator.Journal;

namespace StorageGrants.Emulator;

/// <summary>Settings of a <see cref="TigrisOrganizationsEmulator"/>; the defaults suit a test.</summary>
public sealed class TigrisOrganizationsEmulatorOptions
{
    /// <summary>TCP port on 127.0.0.1, 0 to 65535; 0 (the default) takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Name of the organization that is there from the start.</summary>
    public string OrganizationName { get; set; } = "Emulator";

    /// <summary>Email address of its owner.</summary>
    public string OwnerEmail { get; set; } = "owner@emulator.example";

    /// <summary>Whether its members are mirrored from Fly, which refuses every call about membership.</summary>
    public bool IsFlyManaged { get; set; }

    /// <summary>Id of the owner's access key: letters, digits, underscores and hyphens.</summary>
    public string AccessKeyId { get; set; } = "tid_emulator";

    /// <summary>Secret of the owner's access key; null (the default) makes a random one.</summary>
    public string? SecretAccessKey { get; set; }

    /// <summary>The edition whose rules apply: <see cref="TigrisEdition.June2026"/> or <see cref="TigrisEdition.October2026"/> (the default), whose roles the published client knows.</summary>
    public string Edition { get; set; } = TigrisEdition.October2026;

    /// <summary>The clock that signed times are compared with.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// File that keeps the state beyond the end of the emulator; made when it does not exist, readable by its owner only.
    /// Null (the default) keeps nothing. No secret stands in it, only digests. One emulator at a time can use a file.
    /// Name, owner and <see cref="IsFlyManaged"/> are taken from it when it has an organization.
    /// </summary>
    public string? DataFile { get; set; }

    /// <summary>Where the emulator and its web server log; null (the default) logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal IDataFile? OpenData() => DataFile is null ? null : DiskDataFile.Open(DataFile);

    internal TigrisOrganizationsEmulatorOptions Checked()
    {
        if (Port is < 0 or > 65535)
            throw new ArgumentException($"{nameof(Port)} is {Port}; accepted are 0 (any free port) to 65535.");
        if (string.IsNullOrWhiteSpace(OrganizationName))
            throw new ArgumentException($"{nameof(OrganizationName)} is blank; give the organization a name.");
        if (OwnerEmail is null || !OwnerEmail.Contains('@', StringComparison.Ordinal))
            throw new ArgumentException($"{nameof(OwnerEmail)} is '{OwnerEmail}'; accepted are email addresses.");
        if (string.IsNullOrEmpty(AccessKeyId) || !Array.TrueForAll(AccessKeyId.ToCharArray(), static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw new ArgumentException($"{nameof(AccessKeyId)} is '{AccessKeyId}'; accepted are letters, digits, underscores and hyphens.");
        if (SecretAccessKey is not null && string.IsNullOrWhiteSpace(SecretAccessKey))
            throw new ArgumentException($"{nameof(SecretAccessKey)} is blank; give a secret, or null for a random one.");
        if (Edition is not (TigrisEdition.June2026 or TigrisEdition.October2026))
            throw new ArgumentException($"{nameof(Edition)} is '{Edition}'; accepted are '{TigrisEdition.June2026}' and '{TigrisEdition.October2026}'.");
        if (TimeProvider is null)
            throw new ArgumentException($"{nameof(TimeProvider)} is null; give a clock, such as TimeProvider.System.");
        if (DataFile is not null && string.IsNullOrWhiteSpace(DataFile))
            throw new ArgumentException($"{nameof(DataFile)} is blank; give the path of a file, or null to keep nothing.");
        return (TigrisOrganizationsEmulatorOptions)MemberwiseClone();
    }
}
