using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.TigrisOrganizations;

/// <summary>Sends requests of one user, signed by a few lines of this test.</summary>
internal sealed class OrganizationCaller(Uri address, TigrisOrganizationsUser user, TimeProvider? time = null) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    /// <summary>Changes a signed request before it is sent.</summary>
    public Action<HttpRequestMessage>? Spoil { get; set; }

    /// <summary>Changes what is signed.</summary>
    public Func<string, string> Scope { get; set; } = static scope => scope;

    public void Dispose() => _http.Dispose();

    public Task<Reply> ActAsync(string action, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, "/?Action=" + action, "application/x-www-form-urlencoded", string.Join('&', fields.Select(static field => Uri.EscapeDataString(field.Name) + "=" + Uri.EscapeDataString(field.Value))));

    public Task<Reply> CallAsync(HttpMethod method, string path, string? json = null) => SendAsync(method, path, "application/json", json);

    public Task<Reply> CreateKeyAsync(string roles, string name = "k") => ActAsync("CreateAccessKeyWithBucketsRole", ("Req", $$"""{"req_uuid":"r","name":"{{name}}","buckets_role":{{roles}}}"""));

    /// <summary>Invites someone who signs up and accepts.</summary>
    public async Task<TigrisOrganizationsUser> AddMemberAsync(TigrisOrganizationsEmulator emulator, string email, string role)
    {
        (await CallAsync(HttpMethod.Post, "/tigris-iam/invitations", $$"""{"invitations":[{"email":"{{email}}","role":"{{role}}"}]}""")).Ok();
        return emulator.AcceptInvitation(emulator.SignUp(email).UserId, emulator.Owner.OrganizationId);
    }

    public async Task<Reply> SendAsync(HttpMethod method, string path, string contentType, string? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        if (body is not null)
            request.Content = new StringContent(body, new MediaTypeHeaderValue(contentType));
        Sign(request, body ?? "");
        Spoil?.Invoke(request);
        var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);
    }

    private void Sign(HttpRequestMessage request, string body)
    {
        var now = (time ?? TimeProvider.System).GetUtcNow();
        var (day, moment) = (now.ToString("yyyyMMdd", CultureInfo.InvariantCulture), now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        var scope = Scope(day + "/auto/s3/aws4_request");
        var digest = Hex(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        SortedDictionary<string, string> headers = new(StringComparer.Ordinal) { ["host"] = address.Authority, ["x-amz-content-sha256"] = digest, ["x-amz-date"] = moment };
        var names = string.Join(';', headers.Keys);
        var query = string.Join('&', request.RequestUri!.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static part => part.Contains('=') ? part : part + "=").Order(StringComparer.Ordinal));
        var canonical = $"{request.Method}\n{request.RequestUri.AbsolutePath}\n{query}\n{string.Concat(headers.Select(static header => header.Key + ":" + header.Value + "\n"))}\n{names}\n{digest}";
        var text = $"AWS4-HMAC-SHA256\n{moment}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + user.SecretAccessKey), static (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)));
        request.Headers.TryAddWithoutValidation("x-amz-date", moment);
        request.Headers.TryAddWithoutValidation("x-amz-content-sha256", digest);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={user.AccessKeyId}/{scope}, SignedHeaders={names}, Signature={Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))}");
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
