using System;
using System.Net;
using System.Threading.Tasks;
using StorageGrants.Emulator;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

/// <summary>A request is dated, so a wrong clock has it refused; the Date header of the refusal gives it away.</summary>
public class ClockTests
{
    private static async Task<TigrisPartnerException> CallAsync(int status, TimeSpan? ahead)
    {
        var options = Partner.VectorOptions();
        var stub = new StubHandler(_ =>
        {
            var response = StubHandler.JsonAnswer("""{"message":"no"}""", (HttpStatusCode)status);
            response.Headers.Date = ahead is { } difference ? Partner.Time - difference : null;
            return response;
        });
        return await Assert.ThrowsAsync<TigrisPartnerException>(() => new TigrisPartnerClient(stub.Client(), options).DeleteBucketAsync("o", "b"));
    }

    [Theory]
    [InlineData(401, 90, "1 min 30 s ahead of")]
    [InlineData(403, -90, "1 min 30 s behind")]
    [InlineData(401, 60, "1 min 0 s ahead of")]
    [InlineData(401, 7_199, "119 min 59 s ahead of")]
    [InlineData(401, -7_200, "2 hours behind")]
    [InlineData(401, 172_800, "2 days ahead of")]
    [InlineData(401, -1_000_000_000, "11574 days behind")]
    public async Task A_difference_is_named_with_its_size_and_direction(int status, int seconds, string expected)
    {
        var error = await CallAsync(status, TimeSpan.FromSeconds(seconds));

        Assert.Contains(": no The clock is suspect: requests were dated by a clock that is " + expected + " the service's", error.Message);
        Assert.Equal(TimeSpan.FromSeconds(seconds), error.ClockDifference);
    }

    [Theory]
    [InlineData(401, 59)]
    [InlineData(403, -59)]
    [InlineData(401, 0)]
    [InlineData(401, null)]
    [InlineData(404, 9_000)]
    [InlineData(500, 9_000)]
    public async Task Otherwise_the_clock_is_not_mentioned(int status, int? seconds)
    {
        var error = await CallAsync(status, seconds is { } ahead ? TimeSpan.FromSeconds(ahead) : null);

        Assert.DoesNotContain("clock", error.Message);
        Assert.Null(error.ClockDifference);
    }

    [Fact]
    public async Task The_emulator_refuses_a_wrong_clock_and_the_error_says_so()
    {
        var token = TestContext.Current.CancellationToken;
        await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions(), token);
        var options = new TigrisPartnerOptions
        {
            ProviderId = emulator.ProviderId,
            SigningKey = new Secret(emulator.SigningKey),
            BaseAddress = emulator.BaseAddress,
            TimeProvider = new Partner.FixedTime(DateTimeOffset.UtcNow.AddDays(-10)),
        };

        var error = await Assert.ThrowsAsync<TigrisPartnerException>(() => new TigrisPartnerClient(options).ListAccessKeysPageAsync("o", new ListAccessKeysRequest("u"), token));

        Assert.Equal(HttpStatusCode.Unauthorized, error.StatusCode);
        Assert.Contains("10 days behind", error.Message);
    }
}
