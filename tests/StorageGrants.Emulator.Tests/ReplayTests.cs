using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class ReplayTests : EmulatorTest
{
    [Fact]
    public async Task The_same_request_twice_is_refused()
    {
        var time = Clock.GetUtcNow();
        (await SendAsync(time, "n-1")).Ok();
        (await SendAsync(time, "n-1")).Refused(ReplayedNonceStatus, "X-Tigris-Nonce");
    }

    [Fact]
    public async Task A_nonce_is_refused_with_a_fresh_time_too()
    {
        (await SendAsync(Clock.GetUtcNow(), "n-1")).Ok();
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await SendAsync(Clock.GetUtcNow(), "n-1")).Refused(ReplayedNonceStatus);
    }

    [Fact]
    public async Task A_replay_is_refused_until_the_last_moment_of_its_time()
    {
        var ahead = Clock.GetUtcNow() + TimeSpan.FromSeconds(TimeToleranceSeconds);
        (await SendAsync(ahead, "n-1")).Ok();
        Clock.Advance(TimeSpan.FromSeconds(2 * TimeToleranceSeconds));
        (await SendAsync(ahead, "n-1")).Refused(ReplayedNonceStatus);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await SendAsync(ahead, "n-1")).Refused(TimeOutsideToleranceStatus);
    }

    [Fact]
    public async Task A_nonce_may_come_back_when_its_time_is_over()
    {
        (await SendAsync(Clock.GetUtcNow(), "n-1")).Ok();
        Clock.Advance(TimeSpan.FromSeconds(TimeToleranceSeconds) + TimeSpan.FromMilliseconds(1));
        (await SendAsync(Clock.GetUtcNow(), "n-1")).Ok();
    }

    [Fact]
    public async Task A_request_that_was_not_signed_well_burns_no_nonce()
    {
        var forged = Signed(Clock.GetUtcNow(), "n-1");
        forged.Headers.Remove("X-Tigris-Signature");
        forged.Headers.Add("X-Tigris-Signature", new string('0', 64));
        (await Client.SendAsync(forged)).Refused(WrongSignatureStatus);
        (await SendAsync(Clock.GetUtcNow(), "n-1")).Ok();
    }

    [Fact]
    public async Task A_refused_operation_burns_its_nonce()
    {
        var time = Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        (await Client.SendAsync(Client.Signed(HttpMethod.Post, Client.Url("keys"), SignedClient.Json("{}"), time, "n-1"))).Refused(InvalidBodyStatus);
        (await SendAsync(Clock.GetUtcNow(), "n-1")).Refused(ReplayedNonceStatus);
    }

    [Fact]
    public async Task Of_many_at_once_exactly_one_is_taken()
    {
        var time = Clock.GetUtcNow();
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync(time, "n-1")));
        Assert.Single(replies, static reply => (int)reply.Status == 200);
        Assert.Equal(49, replies.Count(static reply => (int)reply.Status == ReplayedNonceStatus));
    }

    [Fact]
    public async Task Two_emulators_do_not_share_nonces_or_state()
    {
        await using var other = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { TimeProvider = Clock, SigningKey = Emulator.SigningKey });
        using var otherClient = new SignedClient(other, Clock);
        var time = Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        const string Body = """{"user_id":"user-123"}""";
        (await Client.SendAsync(Client.Signed(HttpMethod.Post, Client.Url("keys"), SignedClient.Json(Body), time, "n-1"))).Ok();
        (await otherClient.SendAsync(otherClient.Signed(HttpMethod.Post, otherClient.Url("keys"), SignedClient.Json(Body), time, "n-1")))
            .Refused(UnknownOrganizationStatus, "org-1");
        Assert.NotEqual(Emulator.BaseAddress, other.BaseAddress);
    }

    private HttpRequestMessage Signed(DateTimeOffset time, string nonce) => Client.Signed(
        HttpMethod.Post,
        Client.Url("keys"),
        SignedClient.Json("""{"user_id":"user-123"}"""),
        time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        nonce);

    private Task<Reply> SendAsync(DateTimeOffset time, string nonce) => Client.SendAsync(Signed(time, nonce));
}
