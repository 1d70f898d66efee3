using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;
using StorageGrants.Access.Roles;
using StorageGrants.Emulator.Journal;

namespace StorageGrants.Emulator;

/// <summary>Settings of a <see cref="StorageGridEmulator"/>; the defaults suit a test.</summary>
public sealed class StorageGridEmulatorOptions
{
    /// <summary>TCP port on 127.0.0.1, 0 to 65535; 0 (the default) takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Id of the tenant account: digits.</summary>
    public string AccountId { get; set; } = "12345678901234567890";

    /// <summary>Password of the local user <c>root</c> from each start on; null (the default) makes a random one.</summary>
    public string? RootPassword { get; set; }

    /// <summary>
    /// The release that is emulated, an edition of <see cref="RoleCatalog.StorageGrid"/>; the newest unless set. All speak version
    /// 3 of the API, those from 11.8 on version 4 too.
    /// </summary>
    public string Release { get; set; } = RoleCatalog.StorageGrid.Editions[^1];

    /// <summary>Whether single sign-on is on, so that local users cannot sign in; off by default.</summary>
    public bool SingleSignOn { get; set; }

    /// <summary>Permissions that the grid administrator deactivated for everyone, by their names in the API; none by default.</summary>
    public IReadOnlyList<string> DeactivatedPermissions { get; set; } = [];

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

    internal StorageGridEmulatorOptions Checked()
    {
        var catalog = RoleCatalog.StorageGrid;
        if (Port is < 0 or > 65535)
            throw new ArgumentException($"{nameof(Port)} is {Port}; accepted are 0 (any free port) to 65535.");
        if (string.IsNullOrEmpty(AccountId) || !AccountId.All(char.IsAsciiDigit))
            throw new ArgumentException($"{nameof(AccountId)} is '{AccountId}'; accepted are digits.");
        if (RootPassword is not null && string.IsNullOrWhiteSpace(RootPassword))
            throw new ArgumentException($"{nameof(RootPassword)} is blank; give a password, or null for a random one.");
        if (!catalog.Editions.Contains(Release, StringComparer.Ordinal))
            throw new ArgumentException($"{nameof(Release)} is '{Release}'; accepted are {string.Join(", ", catalog.Editions)}.");
        var permissions = catalog.FindRoleSet("TenantPermission")!;
        if (DeactivatedPermissions is null || DeactivatedPermissions.FirstOrDefault(name => permissions.Find(name) is null) is not null)
        {
            throw new ArgumentException(
                $"{nameof(DeactivatedPermissions)} is null or has an unknown name; accepted are {string.Join(", ", permissions.Roles.Select(static role => role.Name))}.");
        }

        if (TimeProvider is null)
            throw new ArgumentException($"{nameof(TimeProvider)} is null; give a clock, such as TimeProvider.System.");
        if (DataFile is not null && string.IsNullOrWhiteSpace(DataFile))
            throw new ArgumentException($"{nameof(DataFile)} is blank; give the path of a file, or null to keep nothing.");
        return (StorageGridEmulatorOptions)MemberwiseClone();
    }
}
