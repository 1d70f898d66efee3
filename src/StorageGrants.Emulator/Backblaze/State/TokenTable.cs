using System;
using System.Collections.Generic;

namespace StorageGrants.Emulator.Backblaze.State;

/// <summary>The tokens given out, by their digests; forgotten with the emulator. Runs under the lock of the store.</summary>
internal sealed class TokenTable(TimeProvider time)
{
    private readonly Dictionary<string, Token> _tokens = new(StringComparer.Ordinal);

    /// <summary>A token for a key.</summary>
    public string Issue(string keyId)
    {
        var token = BackblazeCredentials.NewToken();
        _tokens.Add(DigestOf(token), new Token(keyId, time.GetUtcNow().AddHours(BackblazeEmulatorChoices.TokenHours)));
        return token;
    }

    /// <summary>The key a token is for, and whether it is too old; no key when it is none.</summary>
    public (string? KeyId, bool IsExpired) Find(string token) =>
        _tokens.TryGetValue(DigestOf(token), out var found) ? (found.KeyId, found.Expires <= time.GetUtcNow()) : (null, false);

    public void ExpireAll()
    {
        foreach (var (digest, token) in _tokens)
            _tokens[digest] = token with { Expires = DateTimeOffset.MinValue };
    }

    private static string DigestOf(string token) => Convert.ToHexString(BackblazeCredentials.Digest(token));

    private sealed record Token(string KeyId, DateTimeOffset Expires);
}
