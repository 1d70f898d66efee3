using Xunit;

namespace StorageGrants.Emulator.Tests;

/// <summary>The independent signer gives the digests of docs/vendors/tigris.md.</summary>
public sealed class RequestSignerTests
{
    [Theory]
    [InlineData("POST", "https://mgmt.storage.dev/v1/providers/your-provider-id/orgs/user-org-id/provision", "308663084f6d30f1533f57e986b9c15c92bc6f66d74563434c346635fdf05798")]
    [InlineData("POST", "https://mgmt.storage.dev/provider/your-provider-id/orgs/user-org-id/provision", "aa3ae07299ff259822fddbc1c650d537c5974f4b7aac57e0aa1e025b622b84f7")]
    [InlineData("GET", "https://mgmt.storage.dev/v1/providers/your-provider-id/orgs?include_inactive=true", "0e5f5caff5fd6566c8eb4b4fc629960d8483b65d68fb236b3e371b8d70714c00")]
    public void Gives_the_published_vectors(string method, string url, string digest) =>
        Assert.Equal(digest, RequestSigner.Sign("signing_key", method, url, "1731703213870", "f8d133cb-5a42-47b1-9ef2-874bb55bab72"));
}
