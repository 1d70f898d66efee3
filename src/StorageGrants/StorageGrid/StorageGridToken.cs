using System;
using StorageGrants.Http;

namespace StorageGrants.StorageGrid;

// What a user name and password were exchanged for.
internal sealed class StorageGridToken(Secret token, DateTimeOffset ends) : ISignIn
{
    // Documented: 16 hours. A little less, so that a token does not run out on its way.
    private static readonly TimeSpan s_life = TimeSpan.FromHours(16) - TimeSpan.FromMinutes(1);

    public StorageGridToken(Secret token, TimeProvider timeProvider)
        : this(token, timeProvider.GetUtcNow() + s_life)
    {
    }

    public Secret Token { get; } = token;

    public bool IsOver(TimeProvider timeProvider) => timeProvider.GetUtcNow() >= ends;
}
