using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class ConcurrencyTests : EmulatorTest
{
    [Fact]
    public async Task A_thousand_keys_at_once_are_a_thousand_keys()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Client.CreateKeyAsync()));
        Assert.Equal(1000, replies.Select(static reply => reply.Ok().Get("id")).Distinct().Count());
        Assert.Equal(1000, replies.Select(static reply => reply.Get("secret_key")).Distinct().Count());
        var listed = (await Client.PostAsync("keys", """{"user_id":"user-123","limit":1000}""")).Ok();
        Assert.Equal(1000, listed.Json.GetProperty("keys").GetArrayLength());
        Assert.Equal("", listed.Get("next_continuation_token"));
    }

    [Fact]
    public async Task Of_many_that_create_one_policy_exactly_one_succeeds()
    {
        const string Create = ""","create_policies":[{"name":"only-one","document":{"Version":"2012-10-17","Statement":[]}}]""";
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Client.CreateKeyAsync(more: Create)));
        Assert.Single(replies, static reply => (int)reply.Status == 200);
        Assert.Equal(49, replies.Count(static reply => (int)reply.Status == PolicyTakenStatus));
    }

    [Fact]
    public async Task Of_many_that_delete_one_key_exactly_one_succeeds()
    {
        var key = (await Client.CreateKeyAsync()).Ok().Get("id");
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Client.DeleteAsync("key", ScopingTests.Naming("user-123", key, ""))));
        Assert.Single(replies, static reply => (int)reply.Status == 200);
        Assert.Equal(49, replies.Count(static reply => (int)reply.Status == UnknownKeyStatus));
    }
}
