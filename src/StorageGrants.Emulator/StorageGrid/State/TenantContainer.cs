using System;
using System.Collections.Generic;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.StorageGrid.State;

/// <summary>A bucket without its objects, of which the emulator has none.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Region">Its region.</param>
/// <param name="IsVersioned">Whether versioning is on.</param>
/// <param name="IsSuspended">Whether versioning is suspended.</param>
/// <param name="Settings">Other settings as JSON texts, by name.</param>
internal sealed record TenantContainer(
    string Name, long Sequence, DateTimeOffset Created, string Region, bool IsVersioned, bool IsSuspended, IReadOnlyDictionary<string, string> Settings) : ISequenced
{
    string ISequenced.Key => Name;

    public string? Setting(string name) => Settings.GetValueOrDefault(name);

    public TenantContainer With(string name, string? value)
    {
        var settings = new Dictionary<string, string>(Settings, StringComparer.Ordinal);
        settings.Remove(name);
        if (value is not null)
            settings.Add(name, value);
        return this with { Settings = settings };
    }
}
