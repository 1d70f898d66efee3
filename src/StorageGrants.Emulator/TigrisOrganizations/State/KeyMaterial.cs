using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static StorageGrants.Emulator.TigrisOrganizationsEmulatorChoices;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>Makes ids and secrets, and what signatures are verified with.</summary>
internal static class KeyMaterial
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    // HMAC replaces a key that is longer than this many bytes by its digest, so the digest verifies as the secret does.
    private const int BlockSize = 64;

    public static string NewKeyId() => "tid_" + RandomNumberGenerator.GetString(Alphabet, AccessKeyIdLength);

    /// <summary>A secret long enough that only its digest need be kept.</summary>
    public static string NewSecret() => "tsec_" + RandomNumberGenerator.GetString(Alphabet, SecretLength);

    public static string NewSessionToken() => "tsess_" + RandomNumberGenerator.GetString(Alphabet, SessionTokenLength);

    public static string Id(string prefix, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{prefix}_{sequence:d8}");

    public static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The first key of Signature Version 4: what can be kept of a secret made here, and the secret itself where it is too short for that.</summary>
    public static byte[] SigningKey(string secret)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        return key.Length > BlockSize ? SHA256.HashData(key) : key;
    }

    public static bool Same(byte[] left, byte[] right) => CryptographicOperations.FixedTimeEquals(left, right);
}
