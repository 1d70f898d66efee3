using System;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace StorageGrants.Emulator.Tests;

/// <summary>A plain HttpClient that signs.</summary>
internal sealed class SignedClient(Uri baseAddress, string providerId, string signingKey, TimeProvider? clock = null) : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    public SignedClient(TigrisEmulator emulator, TimeProvider? clock = null)
        : this(emulator.BaseAddress, emulator.ProviderId, emulator.SigningKey, clock)
    {
    }

    public string Organization { get; set; } = "org-1";

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    /// <summary>The URL below the organization; of the organization itself when the path is empty.</summary>
    public string Url(string pathAfterOrganization) =>
        ProviderUrl($"orgs/{Organization}{(pathAfterOrganization.Length == 0 ? "" : "/")}{pathAfterOrganization}");

    public string ProviderUrl(string pathAfterProvider) =>
        new Uri(baseAddress, $"/v1/providers/{providerId}/{pathAfterProvider}").AbsoluteUri;

    public Task<Reply> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, Json(body));

    public Task<Reply> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, Json(body));

    public Task<Reply> DeleteAsync(string path, string body) => SendAsync(HttpMethod.Delete, path, Json(body));

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Reply> GetOfProviderAsync(string path) => SendAsync(Signed(HttpMethod.Get, ProviderUrl(path), null));

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content) => SendAsync(Signed(method, Url(path), content));

    public HttpRequestMessage Signed(HttpMethod method, string url, HttpContent? content)
    {
        var time = _clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return Signed(method, url, content, time, Guid.NewGuid().ToString());
    }

    public HttpRequestMessage Signed(HttpMethod method, string url, HttpContent? content, string time, string nonce)
    {
        var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Tigris-Time", time);
        request.Headers.TryAddWithoutValidation("X-Tigris-Nonce", nonce);
        request.Headers.TryAddWithoutValidation(
            "X-Tigris-Signature", RequestSigner.Sign(signingKey, method.Method, request.RequestUri!.AbsoluteUri, time, nonce));
        return request;
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        var response = await _http.SendAsync(request);
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    public async Task<Reply> ProvisionAsync(string bucket, string user = "user-123", string role = "Member") =>
        await PostAsync("provision", $$"""{"bucket_name":"{{bucket}}","org_name":"Acme","user_id":"{{user}}","user_role":"{{role}}"}""");

    public async Task<Reply> CreateKeyAsync(string user = "user-123", string more = "") =>
        await PostAsync("key", $$"""{"user_id":"{{user}}"{{more}}}""");

    public void Dispose() => _http.Dispose();
}
