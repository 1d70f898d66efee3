using System;
using StorageGrants.Http;

namespace StorageGrants.Backblaze;

// What a key was exchanged for. The address differs between accounts and is never assumed (docs/vendors/backblaze-api.md).
internal sealed class BackblazeAuthorization(string accountId, Secret token, Uri address) : ISignIn
{
    public string AccountId { get; } = accountId;

    public Secret Token { get; } = token;

    /// <summary>Scheme and host of every call but the authorizing one.</summary>
    public Uri Address { get; } = address;

    /// <summary>Reads an address of the reply; what would send the token in the clear is refused.</summary>
    /// <exception cref="StorageGrantsException">The address cannot be used.</exception>
    public static Uri ReadAddress(string member, string? text, Uri baseAddress, SecretMask mask)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !IsSafe(address, baseAddress))
        {
            throw new StorageGrantsException(
                "Backblaze answered b2_authorize_account with a " + member + " that is no https address without path: '"
                + ResponseText.OneLine(Shown(text ?? "", mask), 200) + "'. The token was not sent there.");
        }

        return address;
    }

    // A user, a password, a query and a fragment can be secrets, whichever they are.
    private static string Shown(string text, SecretMask mask)
    {
        var end = text.IndexOfAny(['?', '#']);
        if (end >= 0) text = text.Substring(0, end) + "...";
        var at = text.LastIndexOf('@');
        var slashes = text.IndexOf("//", StringComparison.Ordinal);
        if (at >= 0) text = text.Substring(0, slashes >= 0 && slashes < at ? slashes + 2 : 0) + Secret.Mask + text.Substring(at);
        return mask.Clean(text);
    }

    private static bool IsSafe(Uri address, Uri baseAddress) =>
        (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback && baseAddress.IsLoopback))
        && address.UserInfo.Length == 0 && address.AbsolutePath == "/" && address.Query.Length == 0 && address.Fragment.Length == 0;
}
