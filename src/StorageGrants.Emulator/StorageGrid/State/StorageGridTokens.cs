using System;
using System.Collections.Generic;

namespace StorageGrants.Emulator.StorageGrid.State;

/// <summary>The tokens given out, by their digests; forgotten with the emulator. Runs under the lock of the store.</summary>
internal sealed class StorageGridTokens(TimeProvider time)
{
    private readonly Dictionary<string, Token> _tokens = new(StringComparer.Ordinal);

    /// <summary>A token for a user.</summary>
    public string Issue(string userId)
    {
        var token = StorageGridCredentials.NewToken();
        _tokens.Add(DigestOf(token), new Token(userId, time.GetUtcNow().AddHours(StorageGridEmulatorChoices.TokenHours)));
        return token;
    }

    /// <summary>The user a token is for and when it ends; no user when it is none or too old.</summary>
    public (string? UserId, DateTimeOffset Expires) Find(string token) =>
        _tokens.TryGetValue(DigestOf(token), out var found) && found.Expires > time.GetUtcNow() ? (found.UserId, found.Expires) : default;

    public void Revoke(string token) => _tokens.Remove(DigestOf(token));

    public void ExpireAll() => _tokens.Clear();

    private static string DigestOf(string token) => Convert.ToHexString(StorageGridCredentials.Digest(token));

    private sealed record Token(string UserId, DateTimeOffset Expires);
}
