using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class MockingTests
{
    private sealed class FakeClient : TigrisPartnerClient
    {
        public override Task<CreateAccessKeyResponse> CreateAccessKeyAsync(string orgId, CreateAccessKeyRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new CreateAccessKeyResponse("tid_" + request.UserId, new Secret("s")));

        public override AsyncPageable<AccessKeyInfo> ListAccessKeysAsync(string orgId, ListAccessKeysRequest request) =>
            AsyncPageable<AccessKeyInfo>.FromPages(new Page<AccessKeyInfo>([new AccessKeyInfo("1", "a", AccessKeyStatus.Active)], null));
    }

    [Fact]
    public async Task A_subclass_stands_in_for_the_client()
    {
        TigrisPartnerClient client = new FakeClient();

        Assert.Equal("tid_u", (await client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u"))).Id);
        Assert.Equal(["1"], await client.ListAccessKeysAsync("o", new ListAccessKeysRequest("u")).Select(key => key.Id).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_member_that_is_not_replaced_says_so()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => new FakeClient().DeleteAccessKeyAsync("o", new DeleteAccessKeyRequest("u", "k")));

        Assert.IsType<InvalidOperationException>(error);
        Assert.Contains("FakeClient was made by its constructor for tests", error.Message);
    }
}
