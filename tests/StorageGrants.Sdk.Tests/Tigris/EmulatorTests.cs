using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using StorageGrants.Emulator;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

/// <summary>Every operation against the emulator, over a real connection.</summary>
public class EmulatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TigrisPartnerOptions OptionsFor(TigrisEmulator emulator) => new()
    {
        ProviderId = emulator.ProviderId,
        SigningKey = new Secret(emulator.SigningKey),
        BaseAddress = emulator.BaseAddress,
    };

    private static Task<TigrisEmulator> StartAsync(string edition = TigrisEdition.June2026) =>
        TigrisEmulator.StartAsync(new TigrisEmulatorOptions { Edition = edition }, Token);

    private static async Task<int> StatusOfAsync(Func<Task> call) => (int)(await Assert.ThrowsAsync<TigrisPartnerException>(call)).StatusCode;

    [Theory]
    [InlineData(TigrisEdition.June2026, TigrisCreateKeyPath.Key)]
    [InlineData(TigrisEdition.June2026, TigrisCreateKeyPath.AccessKeys)]
    [InlineData(TigrisEdition.October2026, TigrisCreateKeyPath.Key)]
    [InlineData(TigrisEdition.October2026, TigrisCreateKeyPath.AccessKeys)]
    public async Task A_key_lives_from_provisioning_to_deletion(string edition, TigrisCreateKeyPath path)
    {
        await using var emulator = await StartAsync(edition);
        var options = OptionsFor(emulator);
        options.CreateKeyPath = path;
        var client = new TigrisPartnerClient(options);

        var owner = await client.ProvisionAsync("org/ä 1", new ProvisioningRequest("assets", "Organization", "u"), Token);
        Assert.Equal("assets", owner.ProvisionedBucketName);
        Assert.True(emulator.IsCurrentSecret(owner.AccessKeyId, owner.SecretAccessKey.Reveal()));

        var created = await client.CreateAccessKeyAsync("org/ä 1", new CreateAccessKeyRequest("u").WithName("n").WithBucketsRoles(new BucketAccess("assets", BucketRole.ReadOnly)), Token);
        Assert.True(emulator.IsCurrentSecret(created.Id, created.SecretKey.Reveal()));

        var key = await client.GetAccessKeyAsync("org/ä 1", new GetAccessKeyRequest("u", created.Id), Token);
        Assert.Equal("n", key.Name);
        Assert.True(key.Status == AccessKeyStatus.Active);
        Assert.True(Assert.Single(key.BucketsRoles!).Role == BucketRole.ReadOnly);

        await client.UpdateAccessKeyAsync("org/ä 1", new UpdateAccessKeyRequest("u", created.Id).WithBucketsRoles(new BucketAccess("assets", BucketRole.Editor)), Token);
        key = await client.GetAccessKeyAsync("org/ä 1", new GetAccessKeyRequest("u", created.Id), Token);
        Assert.True(Assert.Single(key.BucketsRoles!).Role == BucketRole.Editor);

        var rotated = await client.RotateAccessKeyAsync("org/ä 1", new RotateAccessKeyRequest("u", created.Id), Token);
        Assert.NotEqual(created.SecretKey, rotated.NewSecret);
        Assert.False(emulator.IsCurrentSecret(created.Id, created.SecretKey.Reveal()));
        Assert.True(emulator.IsCurrentSecret(created.Id, rotated.NewSecret!.Reveal()));

        await client.DeleteAccessKeyAsync("org/ä 1", new DeleteAccessKeyRequest("u", created.Id), Token);
        Assert.Equal(TigrisEmulatorChoices.UnknownKeyStatus, await StatusOfAsync(() => client.GetAccessKeyAsync("org/ä 1", new GetAccessKeyRequest("u", created.Id), Token)));
        Assert.Equal([owner.AccessKeyId], await client.ListAccessKeysAsync("org/ä 1", new ListAccessKeysRequest("u")).Select(info => info.Id).ToListAsync(Token));
    }

    [Fact]
    public async Task A_listing_spans_pages_and_depends_on_the_user_role()
    {
        await using var emulator = await StartAsync();
        var client = new TigrisPartnerClient(OptionsFor(emulator));
        await client.ProvisionAsync("o", new ProvisioningRequest("assets", "Organization", "owner"), Token);
        foreach (var user in new[] { "a", "b", "a", "b", "a" }) await client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest(user), Token);

        var pages = await client.ListAccessKeysAsync("o", new ListAccessKeysRequest("a").WithUserRole(UserRole.Admin).WithLimit(4)).AsPages(cancellationToken: Token).ToListAsync(Token);
        var own = await client.ListAccessKeysAsync("o", new ListAccessKeysRequest("a").WithUserRole(UserRole.Member).WithLimit(2)).ToListAsync(Token);

        Assert.Equal([4, 2], pages.Select(page => page.Items.Count));
        Assert.Equal(3, own.Count);
        Assert.Equal(3, own.Select(key => key.Id).Intersect(pages.SelectMany(page => page.Items).Select(key => key.Id)).Count());
        var rest = await client.ListAccessKeysAsync("o", new ListAccessKeysRequest("a").WithUserRole(UserRole.Admin).WithLimit(4)).AsPages(pages[0].ContinuationToken, Token).ToListAsync(Token);
        Assert.Equal(pages[1].Items.Select(key => key.Id), Assert.Single(rest).Items.Select(key => key.Id));
    }

    [Fact]
    public async Task What_the_service_refuses_is_a_typed_error_with_its_message()
    {
        await using var emulator = await StartAsync(TigrisEdition.October2026);
        var client = new TigrisPartnerClient(OptionsFor(emulator));
        await client.ProvisionAsync("o", new ProvisioningRequest("assets", "Organization", "owner"), Token);
        var policy = new CreatePolicyRequest("p", new PolicyDocument(PolicyVersion.V20121017, [new PolicyStatement(PolicyEffect.Allow, ["s3:GetObject"], ["arn:aws:s3:::assets/*"])]));
        await client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u").WithCreatePolicies(policy), Token);

        Task Create(CreateAccessKeyRequest request, string org = "o") => client.CreateAccessKeyAsync(org, request, Token);
        var error = await Assert.ThrowsAsync<TigrisPartnerException>(() => Create(new CreateAccessKeyRequest("u").WithBucketsRoles(new BucketAccess("assets", BucketRole.ReadOnly))));
        Assert.Equal(TigrisEmulatorChoices.GrantRefusedStatus, (int)error.StatusCode);
        Assert.False(string.IsNullOrWhiteSpace(error.VendorMessage));
        Assert.EndsWith(error.VendorMessage, error.Message);
        Assert.Equal(TigrisEmulatorChoices.PolicyTakenStatus, await StatusOfAsync(() => Create(new CreateAccessKeyRequest("u").WithCreatePolicies(policy))));
        Assert.Equal(TigrisEmulatorChoices.UnknownPolicyStatus, await StatusOfAsync(() => Create(new CreateAccessKeyRequest("u").WithAttachPolicies("none"))));
        Assert.Equal(TigrisEmulatorChoices.UnknownOrganizationStatus, await StatusOfAsync(() => Create(new CreateAccessKeyRequest("u"), "nowhere")));
    }

    [Fact]
    public async Task A_wrong_key_and_a_wrong_clock_are_refused()
    {
        await using var emulator = await StartAsync();
        var wrongKey = OptionsFor(emulator);
        wrongKey.SigningKey = new Secret(emulator.SigningKey + "x");
        var wrongClock = OptionsFor(emulator);
        wrongClock.TimeProvider = new Partner.FixedTime(DateTimeOffset.UtcNow.AddDays(-1));

        foreach (var options in new[] { wrongKey, wrongClock })
        {
            var error = await Assert.ThrowsAsync<TigrisPartnerException>(() => new TigrisPartnerClient(options).ProvisionAsync("o", new ProvisioningRequest("assets", "Organization", "u"), Token));
            Assert.Equal(HttpStatusCode.Unauthorized, error.StatusCode);
            Assert.DoesNotContain(emulator.SigningKey, error.ToString());
        }
    }

    [Fact]
    public async Task A_retry_above_the_signing_is_accepted_and_one_below_it_is_a_replay()
    {
        await using var emulator = await StartAsync();
        var services = new ServiceCollection();
        services.AddTigrisPartner(options =>
        {
            options.ProviderId = emulator.ProviderId;
            options.SigningKey = new Secret(emulator.SigningKey);
            options.BaseAddress = emulator.BaseAddress;
        }).AddHttpMessageHandler(() => new FreshnessTests.Thrice());
        await using var provider = services.BuildServiceProvider();
        using var repeating = new HttpClient(new FreshnessTests.Thrice { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } });
        var request = new ProvisioningRequest("assets", "Organization", "u");

        await provider.GetRequiredService<TigrisPartnerClient>().ProvisionAsync("o", request, Token);

        var bare = new TigrisPartnerClient(repeating, OptionsFor(emulator));
        Assert.Equal(TigrisEmulatorChoices.ReplayedNonceStatus, await StatusOfAsync(() => bare.ProvisionAsync("o", request, Token)));
    }
}
