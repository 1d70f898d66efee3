using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Emulator;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class KeyRotationTests
{
    private static readonly RotateAccessKeyRequest s_request = new("u", "tid_1");
    private readonly TestClock _clock = new();

    private (TigrisKeyRotation Rotation, StubHandler Stub) Rotation(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var stub = new StubHandler(answer);
        var options = Partner.Options();
        options.TimeProvider = _clock;
        return (new TigrisKeyRotation(new TigrisPartnerClient(stub.Client(), options), _clock), stub);
    }

    private (TigrisKeyRotation Rotation, StubHandler Stub) Answering(string json) => Rotation(_ => StubHandler.JsonAnswer(json));

    [Fact]
    public async Task The_new_secret_is_handed_over_and_the_old_one_is_dead_after_fifteen_minutes()
    {
        var (rotation, stub) = Rotation(_ =>
        {
            // The answer takes its time, and the rotation happened before it came.
            _clock.Advance(TimeSpan.FromSeconds(9));
            return StubHandler.JsonAnswer("""{"new_secret":"tsec_new"}""");
        });
        string? stored = null;

        var rotated = await rotation.RotateAsync("o", s_request, key =>
        {
            stored = key.NewSecret.Reveal();
            return Task.CompletedTask;
        });

        Assert.Equal("tsec_new", stored);
        Assert.Equal("tid_1", rotated.KeyId);
        Assert.Equal(Partner.Time.AddSeconds(9), rotated.RotatedAt);
        Assert.Equal(Partner.Time.AddSeconds(9).AddMinutes(15), rotated.OldSecretDeadAt);
        Assert.False(rotated.IsOldSecretDead);
        _clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(rotated.IsOldSecretDead);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task Waiting_ends_when_the_old_secret_is_dead_and_not_before()
    {
        var (rotation, _) = Answering("""{"new_secret":"tsec_new"}""");
        var rotated = await rotation.RotateAsync("o", s_request, _ => Task.CompletedTask);

        var waiting = rotated.WaitUntilOldSecretIsDeadAsync();
        Assert.Equal(TimeSpan.FromMinutes(15), Assert.Single(_clock.Waits));
        _clock.Advance(new TimeSpan(0, 14, 59));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await waiting;
        await rotated.WaitUntilOldSecretIsDeadAsync();

        Assert.Single(_clock.Waits);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_and_taken_up_again_after_a_restart()
    {
        using var source = new CancellationTokenSource();
        var (rotation, _) = Answering("""{"new_secret":"tsec_new"}""");
        var rotated = await rotation.RotateAsync("o", s_request, _ => Task.CompletedTask);

        var waiting = rotated.WaitUntilOldSecretIsDeadAsync(source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        var restored = new TigrisRotatedKey(rotated.KeyId, rotated.NewSecret, rotated.RotatedAt, rotated.OldSecretDeadAt, _clock);
        _clock.Advance(TimeSpan.FromMinutes(10));
        var rest = restored.WaitUntilOldSecretIsDeadAsync();
        Assert.Equal(TimeSpan.FromMinutes(5), _clock.Waits.Last());
        _clock.Advance(TimeSpan.FromMinutes(5));
        await rest;
    }

    [Fact]
    public async Task Cancelled_before_it_is_sent_nothing_is_rotated()
    {
        var (rotation, stub) = Answering("""{"new_secret":"tsec_new"}""");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rotation.RotateAsync("o", s_request, _ => throw new InvalidOperationException(), new CancellationToken(true)));

        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task Cancelled_while_it_is_under_way_the_secret_is_still_handed_over()
    {
        using var source = new CancellationTokenSource();
        var (rotation, _) = Rotation(_ =>
        {
            source.Cancel();
            return StubHandler.JsonAnswer("""{"new_secret":"tsec_new"}""");
        });
        string? stored = null;

        await rotation.RotateAsync("o", s_request, async key =>
        {
            await Task.Yield();
            stored = key.NewSecret.Reveal();
        }, source.Token);

        Assert.Equal("tsec_new", stored);
    }

    [Fact]
    public async Task A_hand_over_that_throws_leaves_the_secret_in_the_exception()
    {
        var (rotation, _) = Answering("""{"new_secret":"tsec_new"}""");

        var error = await Assert.ThrowsAsync<TigrisHandOverException>(() => rotation.RotateAsync("o", s_request, _ => throw new OperationCanceledException("vault is down")));

        Assert.Equal("tsec_new", error.Rotated.NewSecret.Reveal());
        Assert.IsType<OperationCanceledException>(error.InnerException);
        Assert.DoesNotContain("tsec_new", error.ToString());
        Assert.DoesNotContain("tsec_new", error.Rotated + JsonSerializer.Serialize(error.Rotated));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"new_secret":null}""")]
    [InlineData("""{"new_secret":" "}""")]
    [InlineData("""{"message":"sorry"}""")]
    [InlineData("")]
    public async Task An_answer_without_a_secret_is_no_success(string json)
    {
        var (rotation, stub) = Answering(json);

        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => rotation.RotateAsync("o", s_request, _ => throw new InvalidOperationException()));

        Assert.Equal("new_secret", error.PropertyName);
        Assert.Null(error.Secret);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task It_is_never_sent_twice()
    {
        var (rotation, stub) = Rotation(_ => StubHandler.JsonAnswer("{}", HttpStatusCode.ServiceUnavailable));

        await Assert.ThrowsAsync<TigrisPartnerException>(() => rotation.RotateAsync("o", s_request, _ => Task.CompletedTask));

        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_stand_in_that_answers_no_secret_is_found_out()
    {
        var rotation = new TigrisKeyRotation(new NoSecret(), _clock);

        await Assert.ThrowsAsync<OnceOnlySecretException>(() => rotation.RotateAsync("o", s_request, _ => Task.CompletedTask));
    }

    [Fact]
    public void An_overlap_shorter_than_documented_is_refused()
    {
        var client = new TigrisPartnerClient(Partner.Options());

        Assert.Equal("overlap", Assert.Throws<ArgumentOutOfRangeException>(() => new TigrisKeyRotation(client, overlap: TimeSpan.FromMinutes(14))).ParamName);
        Assert.Equal("overlap", Assert.Throws<ArgumentOutOfRangeException>(() => new TigrisKeyRotation(client, overlap: TimeSpan.FromDays(25))).ParamName);
        Assert.Equal("client", Assert.Throws<ArgumentNullException>(() => new TigrisKeyRotation(null!)).ParamName);
    }

    [Fact]
    public async Task Against_the_emulator_the_handed_over_secret_is_the_current_one()
    {
        var token = TestContext.Current.CancellationToken;
        await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions(), token);
        var client = new TigrisPartnerClient(new TigrisPartnerOptions { ProviderId = emulator.ProviderId, SigningKey = new Secret(emulator.SigningKey), BaseAddress = emulator.BaseAddress });
        var owner = await client.ProvisionAsync("o", new ProvisioningRequest("assets", "Org", "u"), token);

        var rotated = await new TigrisKeyRotation(client).RotateAsync(
            "o",
            new RotateAccessKeyRequest("u", owner.AccessKeyId),
            key => Task.FromResult(emulator.IsCurrentSecret(key.KeyId, key.NewSecret.Reveal())),
            token);

        Assert.True(emulator.IsCurrentSecret(rotated.KeyId, rotated.NewSecret.Reveal()));
        Assert.NotEqual(owner.SecretAccessKey, rotated.NewSecret);
    }

    private sealed class NoSecret : TigrisPartnerClient
    {
        public override Task<RotateAccessKeyResponse> RotateAccessKeyAsync(string orgId, RotateAccessKeyRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new RotateAccessKeyResponse());
    }
}
