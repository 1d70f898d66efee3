using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class FaultTests : EmulatorTest
{
    private const string Create = "Tigris_CreateAccessKey";

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 1.2, "2")]
    [InlineData(HttpStatusCode.ServiceUnavailable, 0.0, "0")]
    [InlineData(HttpStatusCode.InternalServerError, null, null)]
    [InlineData((HttpStatusCode)599, null, null)]
    public async Task A_status_is_answered_instead_of_the_operation(HttpStatusCode status, double? seconds, string? retryAfter)
    {
        var rule = Emulator.Faults.Add(Fault.Status(status, seconds is { } given ? TimeSpan.FromSeconds(given) : null), Create);
        var reply = (await Client.CreateKeyAsync()).Refused((int)status, "told");
        Assert.Equal(retryAfter, reply.Response.Headers.RetryAfter?.ToString());
        Assert.Equal(0, await KeysAsync());
        Assert.Equal(1, rule.Injected);
        (await Client.CreateKeyAsync()).Ok();
    }

    [Fact]
    public async Task Retry_after_can_be_a_date()
    {
        Emulator.Faults.Add(Fault.Status(HttpStatusCode.ServiceUnavailable, Clock.GetUtcNow().AddSeconds(30)));
        Assert.Equal("Fri, 15 Nov 2024 20:40:43 GMT", (await Client.CreateKeyAsync()).Response.Headers.RetryAfter?.ToString());
    }

    [Theory]
    [InlineData("key")]
    [InlineData("access-keys")]
    public async Task A_rule_is_about_one_operation_and_some_of_its_requests(string path)
    {
        Emulator.Faults.Add(Fault.Status(HttpStatusCode.ServiceUnavailable), Create, skip: 2, count: 2);
        var statuses = new int[6];
        for (var i = 0; i < statuses.Length; i++)
        {
            (await Client.PostAsync("keys", """{"user_id":"u"}""")).Ok();
            statuses[i] = (int)(await Client.PostAsync(path, """{"user_id":"u"}""")).Status;
        }

        Assert.Equal([200, 200, 503, 503, 200, 200], statuses);
    }

    [Fact]
    public async Task A_rule_without_an_operation_is_about_all_and_without_a_count_for_good()
    {
        var rule = Emulator.Faults.Add(Fault.Status(HttpStatusCode.BadGateway), count: null);
        for (var i = 0; i < 3; i++)
        {
            (await Client.CreateKeyAsync()).Refused(502);
            (await Client.GetOfProviderAsync("orgs")).Refused(502);
        }

        Assert.Equal(6, rule.Injected);
        rule.Remove();
        (await Client.CreateKeyAsync()).Ok();
    }

    [Fact]
    public async Task Rules_take_their_turns()
    {
        Emulator.Faults.Add(Fault.Status(HttpStatusCode.TooManyRequests), Create);
        Emulator.Faults.Add(Fault.Status(HttpStatusCode.ServiceUnavailable), count: 2);
        Assert.Equal("429 503 503 200", await StatusesAsync(4));
        Emulator.Faults.Add(Fault.Status(HttpStatusCode.TooManyRequests), count: null);
        Emulator.Faults.Clear();
        Assert.Equal("200", await StatusesAsync(1));
    }

    [Fact]
    public async Task A_reset_before_changes_nothing_and_uses_up_the_nonce()
    {
        Emulator.Faults.Add(Fault.ResetBefore, Create);
        using var signed = Client.Signed(HttpMethod.Post, Client.Url("key"), SignedClient.Json("""{"user_id":"user-123"}"""), Now, "n-1");
        await Assert.ThrowsAsync<HttpRequestException>(() => Client.SendAsync(signed));
        Assert.Equal(0, await KeysAsync());
        using var again = Client.Signed(HttpMethod.Post, Client.Url("key"), SignedClient.Json("""{"user_id":"user-123"}"""), Now, "n-1");
        (await Client.SendAsync(again)).Refused(ReplayedNonceStatus);
        (await Client.CreateKeyAsync()).Ok();
    }

    [Fact]
    public async Task A_reset_after_made_the_change()
    {
        Emulator.Faults.Add(Fault.ResetAfter, Create);
        await Assert.ThrowsAsync<HttpRequestException>(() => Client.CreateKeyAsync());
        Assert.Equal(1, await KeysAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public async Task A_truncated_body_made_the_change_and_ends_too_early(int bytes)
    {
        Emulator.Faults.Add(Fault.TruncatedBody(bytes), Create);
        using var http = new HttpClient();
        using var request = Client.Signed(HttpMethod.Post, Client.Url("key"), SignedClient.Json("""{"user_id":"user-123"}"""));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var whole = response.Content.Headers.ContentLength!.Value;
        await using var body = await response.Content.ReadAsStreamAsync();
        var read = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(read));
        Assert.Equal(Math.Min(bytes, whole - 1), read.Length);
        Assert.Equal(1, await KeysAsync());
    }

    [Fact]
    public async Task A_success_can_have_the_body_of_an_error()
    {
        Emulator.Faults.Add(Fault.ErrorBody("upstream is \"away\""), Create);
        Assert.Equal("""{"message":"upstream is \"away\""}""", (await Client.CreateKeyAsync()).Ok().Text);
        Assert.Equal(0, await KeysAsync());
    }

    [Theory]
    [InlineData(10 * 1024 * 1024)]
    [InlineData(65_537)]
    [InlineData(1)]
    public async Task A_huge_body_is_the_answer_with_white_space(int bytes)
    {
        Emulator.Faults.Add(Fault.HugeBody(bytes), Create);
        var reply = (await Client.CreateKeyAsync()).Ok();
        Assert.Equal(Math.Max(bytes, JsonSerializer.Serialize(reply.Json).Length), reply.Text.Length);
        Assert.True(Emulator.IsCurrentSecret(reply.Get("id"), reply.Get("secret_key")));
    }

    [Fact]
    public async Task A_delay_is_by_the_clock_of_the_emulator()
    {
        Emulator.Faults.Add(Fault.Delay(TimeSpan.FromMinutes(1)), Create);
        Emulator.Faults.Add(Fault.Delay(TimeSpan.FromMinutes(1)), Create);
        var call = Client.CreateKeyAsync();
        await Clock.Waiting;
        Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(0, await KeysAsync());
        Assert.False(call.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await call).Ok();
        Assert.Equal(1, await KeysAsync());
    }

    [Fact]
    public async Task A_delay_goes_with_another_fault()
    {
        var delay = Emulator.Faults.Add(Fault.Delay(TimeSpan.FromMinutes(1)), count: null);
        Emulator.Faults.Add(Fault.Status(HttpStatusCode.ServiceUnavailable), Create);
        var call = Client.CreateKeyAsync();
        await Clock.Waiting;
        delay.Remove();
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await call).Refused(503);
    }

    [Fact]
    public async Task A_caller_can_give_up_waiting_and_so_can_the_emulator()
    {
        Emulator.Faults.Add(Fault.Delay(TimeSpan.FromDays(1)), Create);
        var call = Client.CreateKeyAsync();
        await Clock.Waiting;
        await Emulator.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Fact]
    public async Task A_request_that_is_not_well_signed_gets_no_fault()
    {
        var rule = Emulator.Faults.Add(Fault.Status(HttpStatusCode.ServiceUnavailable));
        using var unsigned = new HttpRequestMessage(HttpMethod.Post, Client.Url("key")) { Content = SignedClient.Json("{}") };
        (await Client.SendAsync(unsigned)).Refused(MissingSigningHeaderStatus);
        Assert.Equal(0, rule.Injected);
        (await Client.CreateKeyAsync()).Refused(503);
    }

    [Fact]
    public async Task Of_many_at_once_exactly_as_many_as_were_asked_for_get_the_fault()
    {
        var rules = Enumerable.Range(0, 5).Select(_ => Emulator.Faults.Add(Fault.Status(HttpStatusCode.ServiceUnavailable), Create, skip: 3, count: 7)).ToArray();
        var statuses = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ => (int)(await Client.CreateKeyAsync()).Status));
        Assert.Equal(35, statuses.Count(static status => status == 503));
        Assert.All(rules, static rule => Assert.Equal(7, rule.Injected));
        Assert.Equal(165, await KeysAsync());
    }

    [Fact]
    public void Wrong_rules_are_refused()
    {
        var fault = Fault.ResetBefore;
        Assert.Contains("Tigris_ListPolicies", Assert.Throws<ArgumentException>(() => Emulator.Faults.Add(fault, "CreateAccessKey")).Message);
        Assert.Throws<ArgumentException>(() => Emulator.Faults.Add(fault, "Tigris_CreateAccessKeyAtAccessKeys"));
        Assert.Throws<ArgumentNullException>(() => Emulator.Faults.Add(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Emulator.Faults.Add(fault, skip: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Emulator.Faults.Add(fault, count: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Status(HttpStatusCode.OK));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Status((HttpStatusCode)600));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Status(HttpStatusCode.BadGateway, TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Delay(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Delay(TimeSpan.FromDays(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.TruncatedBody(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.HugeBody(-1));
        Assert.Throws<ArgumentNullException>(() => Fault.ErrorBody(null!));
    }

    private string Now => Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> StatusesAsync(int count)
    {
        var statuses = new int[count];
        for (var i = 0; i < count; i++)
            statuses[i] = (int)(await Client.CreateKeyAsync()).Status;
        return string.Join(" ", statuses);
    }

    private async Task<int> KeysAsync() =>
        (await Client.PostAsync("keys", """{"user_id":"user-123","limit":1000}""")).Ok().Json.GetProperty("keys").GetArrayLength();
}
