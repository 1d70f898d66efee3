using System;
using System.Net;
using System.Threading.Tasks;
using StorageGrants.Gateway.Tests.Matrix;
using StorageGrants.RadosGateway;
using StorageGrants.Tests.Gateway;
using Xunit;

namespace StorageGrants.Gateway.Tests.Admin;

/// <summary>What a running gateway refuses, and how the client says so.</summary>
[Collection(TestGatewayCollection.Name)]
public sealed class RefusalTests(TestGateway gateway)
{
    private readonly RadosGatewayAdminClient _admin = AdminClient.Of(gateway);

    [Fact]
    public async Task What_is_taken_is_refused()
    {
        TestGateway.Require();
        await _admin.CreateUserAsync("taken", "Taken", "taken@example.com");

        await RefusedAsync(HttpStatusCode.Conflict, RadosGatewayErrorCodes.UserAlreadyExists, () => _admin.CreateUserAsync("taken", "Taken"));
        await RefusedAsync(HttpStatusCode.Conflict, RadosGatewayErrorCodes.EmailExists, () => _admin.CreateUserAsync("taken2", "Taken", "taken@example.com"));
    }

    [Fact]
    public async Task What_is_missing_is_refused()
    {
        TestGateway.Require();
        await _admin.CreateUserAsync("there", "There");

        await RefusedAsync(HttpStatusCode.NotFound, RadosGatewayErrorCodes.NoSuchUser, () => _admin.CreateSubUserAsync("missing", "s", SubUserAccess.Read));
        await RefusedAsync(HttpStatusCode.NotFound, RadosGatewayErrorCodes.NoSuchSubUser, () => _admin.ModifySubUserAsync("there", "s", SubUserAccess.Read));
        await RefusedAsync(HttpStatusCode.NotFound, RadosGatewayErrorCodes.NoSuchSubUser, () => _admin.RemoveSubUserAsync("there", "s"));
        await RefusedAsync(HttpStatusCode.NotFound, RadosGatewayErrorCodes.NoSuchUser, () => _admin.SetQuotaAsync("missing", QuotaType.User, true));
        await RefusedAsync(HttpStatusCode.BadRequest, RadosGatewayErrorCodes.InvalidCapability, () => _admin.AddCapsAsync("there", "nonsense=read"));
    }

    [Fact]
    public async Task The_spelling_of_an_answer_is_refused_in_a_request()
    {
        TestGateway.Require();
        await _admin.CreateUserAsync("spelling", "Spelling");

        foreach (var text in new[] { "read-write", "full-control", "<none>" })
            await RefusedAsync(HttpStatusCode.BadRequest, RadosGatewayErrorCodes.InvalidArgument, () => _admin.CreateSubUserAsync("spelling", "s", new OpenEnum<SubUserAccess>(text)));
    }

    [Fact]
    public async Task A_user_with_buckets_goes_only_with_its_data()
    {
        TestGateway.Require();
        using var s3 = S3Client.Of(gateway, AdminClient.Credential((await _admin.CreateUserAsync("holder", "Holder")).Keys![0]));
        await s3.PutBucketAsync("holder-bucket");

        await RefusedAsync(HttpStatusCode.Conflict, RadosGatewayErrorCodes.BucketAlreadyExists, () => _admin.RemoveUserAsync("holder"));
        await _admin.RemoveUserAsync("holder", purgeData: true);
        await RefusedAsync(HttpStatusCode.NotFound, RadosGatewayErrorCodes.NoSuchUser, () => _admin.GetUserAsync("holder"));
    }

    [Fact]
    public async Task Full_is_no_administrator_and_a_cap_to_read_does_not_write()
    {
        TestGateway.Require();
        var reader = await _admin.CreateUserAsync("caps", "Caps", userCaps: "users=read");
        var asReader = As(reader.Keys![0]);
        Assert.Equal("caps", (await asReader.GetUserAsync("caps")).UserId);
        await RefusedAsync(HttpStatusCode.Forbidden, RadosGatewayErrorCodes.AccessDenied, () => asReader.CreateUserAsync("more", "More"));
        await RefusedAsync(HttpStatusCode.Forbidden, RadosGatewayErrorCodes.AccessDenied, () => asReader.SetQuotaAsync("caps", QuotaType.User, false));

        await _admin.CreateUserAsync("plain", "Plain");
        var full = await _admin.CreateSubUserWithKeyAsync("plain", "full", SubUserLevel.Full);
        await RefusedAsync(HttpStatusCode.Forbidden, RadosGatewayErrorCodes.AccessDenied, () => As(full).GetUserAsync("plain"));
    }

    [Fact]
    public async Task A_wrong_key_secret_clock_or_entry_is_told_apart()
    {
        TestGateway.Require();
        var unknown = AdminClient.Options(gateway, gateway.Administrator);
        unknown.AccessKeyId = "NOSUCHKEY";
        await RefusedAsync(HttpStatusCode.Forbidden, RadosGatewayErrorCodes.InvalidAccessKeyId, () => new RadosGatewayAdminClient(unknown).GetUserAsync("admin"));

        var wrong = AdminClient.Options(gateway, gateway.Administrator);
        wrong.SecretAccessKey = new Secret("wrong");
        await RefusedAsync(HttpStatusCode.Forbidden, RadosGatewayErrorCodes.SignatureDoesNotMatch, () => new RadosGatewayAdminClient(wrong).GetUserAsync("admin"));

        foreach (var days in new[] { -3, 1 })
        {
            var skewed = AdminClient.Options(gateway, gateway.Administrator);
            skewed.TimeProvider = new ShiftedClock(TimeSpan.FromDays(days));
            var error = await RefusedAsync(HttpStatusCode.Forbidden, RadosGatewayErrorCodes.RequestTimeTooSkewed, () => new RadosGatewayAdminClient(skewed).GetUserAsync("admin"));
            Assert.InRange(error.ClockDifference!.Value, TimeSpan.FromDays(days - 0.01), TimeSpan.FromDays(days + 0.01));
        }

        // An entry that is none is a bucket, and S3 answers in XML.
        var elsewhere = AdminClient.Options(gateway, gateway.Administrator);
        elsewhere.AdminEntry = "elsewhere";
        await RefusedAsync(HttpStatusCode.NotFound, "NoSuchBucket", () => new RadosGatewayAdminClient(elsewhere).GetUserAsync("admin"));
    }

    private RadosGatewayAdminClient As(S3Key key) => new(AdminClient.Options(gateway, AdminClient.Credential(key)));

    private static async Task<RadosGatewayAdminException> RefusedAsync(HttpStatusCode status, string code, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<RadosGatewayAdminException>(call);
        Assert.Equal((status, code), (error.StatusCode, error.Code));
        Assert.NotNull(error.RequestId);
        return error;
    }

    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + shift;
    }
}
