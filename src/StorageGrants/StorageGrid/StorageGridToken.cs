using System;

namespace StorageGrants.StorageGrid;

// What a user name and password were exchanged for.
internal sealed class StorageGridToken(Secret value, DateTimeOffset ends)
{
    // Documented: 16 hours. A little less, so that a token does not run out on its way.
    private static readonly TimeSpan s_life = TimeSpan.FromHours(16) - TimeSpan.FromMinutes(1);

    public StorageGridToken(Secret value, TimeProvider timeProvider)
        : this(value, timeProvider.GetUtcNow() + s_life)
    {
    }

    public Secret Value { get; } = value;

    public bool IsOver(TimeProvider timeProvider) => timeProvider.GetUtcNow() >= ends;
}
