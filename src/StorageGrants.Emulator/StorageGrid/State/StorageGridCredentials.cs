using System;
using System.Security.Cryptography;
using System.Text;
using static StorageGrants.Emulator.StorageGridEmulatorChoices;

namespace StorageGrants.Emulator.StorageGrid.State;

/// <summary>Makes ids, keys, secrets, passwords and tokens from the cryptographic random source.</summary>
internal static class StorageGridCredentials
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string UpperAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public static string NewId() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString("D");

    public static string NewKeyId() => RandomNumberGenerator.GetString(Alphabet, AccessKeyLength) + "==";

    public static string NewAccessKey() => RandomNumberGenerator.GetString(UpperAlphabet, AccessKeyLength);

    public static string NewSecret() => "sgsec-" + RandomNumberGenerator.GetString(Alphabet, SecretLength);

    public static string NewPassword() => "sgsec-" + RandomNumberGenerator.GetString(Alphabet, PasswordLength);

    public static string NewToken() => "sgtok-" + RandomNumberGenerator.GetString(Alphabet, TokenLength);

    public static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static bool Fits(byte[]? digest, string secret) => digest is not null && CryptographicOperations.FixedTimeEquals(digest, Digest(secret));
}
