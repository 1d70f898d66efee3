using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>Whose session tokens are, by their digests; forgotten with the emulator. Runs under the lock of the store.</summary>
internal sealed class SessionTable
{
    private readonly Dictionary<string, string> _users = new(StringComparer.Ordinal);

    public string Open(string userId)
    {
        var token = KeyMaterial.NewSessionToken();
        _users.Add(DigestOf(token), userId);
        return token;
    }

    public bool TryFind(string token, [NotNullWhen(true)] out string? userId) => _users.TryGetValue(DigestOf(token), out userId);

    private static string DigestOf(string token) => Convert.ToHexString(KeyMaterial.Digest(token));
}
