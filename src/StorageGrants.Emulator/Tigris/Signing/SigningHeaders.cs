namespace StorageGrants.Emulator.Tigris.Signing;

/// <summary>Names of the three headers that sign a request (docs/vendors/tigris.md).</summary>
internal static class SigningHeaders
{
    public const string Time = "X-Tigris-Time";
    public const string Nonce = "X-Tigris-Nonce";
    public const string Signature = "X-Tigris-Signature";
}
