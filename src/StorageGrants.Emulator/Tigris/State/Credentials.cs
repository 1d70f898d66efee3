using System.Security.Cryptography;
using System.Text;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>Makes key ids and secrets from the cryptographic random source.</summary>
internal static class Credentials
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static string NewId() => "tid_" + RandomNumberGenerator.GetString(Alphabet, TigrisEmulatorChoices.AccessKeyIdLength);

    public static string NewSecret() => "tsec_" + RandomNumberGenerator.GetString(Alphabet, TigrisEmulatorChoices.SecretLength);

    public static string NewSigningKey() => RandomNumberGenerator.GetString(Alphabet, TigrisEmulatorChoices.SecretLength);

    public static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
