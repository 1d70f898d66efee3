using System;

namespace StorageGrants.Backblaze;

// What a key was exchanged for. The address differs between accounts and is never assumed (docs/vendors/backblaze-api.md).
internal sealed class BackblazeAuthorization(string accountId, Secret token, Uri address)
{
    public string AccountId { get; } = accountId;

    public Secret Token { get; } = token;

    /// <summary>Scheme and host of every call but the authorizing one.</summary>
    public Uri Address { get; } = address;

    /// <summary>Reads an address of the reply; what would send the token in the clear is refused.</summary>
    /// <exception cref="StorageGrantsException">The address cannot be used.</exception>
    public static Uri ReadAddress(string member, string? text, Uri baseAddress)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !IsSafe(address, baseAddress))
        {
            throw new StorageGrantsException(
                "Backblaze answered b2_authorize_account with a " + member + " that is no https address without path: '"
                + ResponseText.OneLine(text ?? "", 200) + "'. The token was not sent there.");
        }

        return address;
    }

    private static bool IsSafe(Uri address, Uri baseAddress) =>
        (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback && baseAddress.IsLoopback))
        && address.UserInfo.Length == 0 && address.AbsolutePath == "/" && address.Query.Length == 0 && address.Fragment.Length == 0;
}
