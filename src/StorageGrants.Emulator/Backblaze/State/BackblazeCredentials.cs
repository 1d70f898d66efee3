using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StorageGrants.Emulator.Backblaze.State;

/// <summary>Makes ids, secrets and tokens. Ids grow with the order of creation; the others come from the cryptographic random source.</summary>
internal static class BackblazeCredentials
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static string KeyId(string accountId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"000{accountId}{sequence:d10}");

    public static string BucketId(long sequence) => string.Create(CultureInfo.InvariantCulture, $"b{sequence:d23}");

    public static string NewSecret() => "b2sec-" + RandomNumberGenerator.GetString(Alphabet, BackblazeEmulatorChoices.SecretLength);

    public static string NewToken() => "4_" + RandomNumberGenerator.GetString(Alphabet, BackblazeEmulatorChoices.TokenLength);

    public static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
