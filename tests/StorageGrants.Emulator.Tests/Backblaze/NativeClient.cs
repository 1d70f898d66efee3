using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Backblaze;

/// <summary>A plain HttpClient that authorizes by one version and calls by another.</summary>
internal sealed class NativeClient(BackblazeEmulator emulator) : IDisposable
{
    private readonly HttpClient _http = new();

    public string Token { get; set; } = "";

    /// <summary>Authorizes with the master key.</summary>
    public static async Task<NativeClient> MasterAsync(BackblazeEmulator emulator, int version = 4)
    {
        var client = new NativeClient(emulator);
        (await client.AuthorizeAsync(emulator.AccountId, emulator.MasterApplicationKey, version)).Ok();
        return client;
    }

    /// <summary>Makes a key and authorizes with it.</summary>
    public async Task<NativeClient> WithKeyAsync(string capabilities, string more = "", int version = 4)
    {
        var key = (await CreateKeyAsync(capabilities, more)).Ok().Json;
        var client = new NativeClient(emulator);
        (await client.AuthorizeAsync(key.GetProperty("applicationKeyId").GetString()!, key.GetProperty("applicationKey").GetString()!, version)).Ok();
        return client;
    }

    public async Task<B2Reply> AuthorizeAsync(string id, string secret, int version = 4)
    {
        var reply = await SendAsync(HttpMethod.Get, $"v{version}/b2_authorize_account", null, "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(id + ":" + secret)));
        if ((int)reply.Status == 200)
            Token = reply.Json.GetProperty("authorizationToken").GetString()!;
        return reply;
    }

    public Task<B2Reply> CreateKeyAsync(string capabilities, string more = "", int version = 4, string name = "a-key") =>
        CallAsync("b2_create_key", $$"""{"accountId":"{{emulator.AccountId}}","capabilities":{{capabilities}},"keyName":"{{name}}"{{more}}}""", version);

    /// <summary>Makes a bucket; its id.</summary>
    public async Task<string> CreateBucketAsync(string name) =>
        (await CallAsync("b2_create_bucket", $$"""{"accountId":"{{emulator.AccountId}}","bucketName":"{{name}}","bucketType":"allPrivate"}""")).Ok().Json.GetProperty("bucketId").GetString()!;

    public Task<B2Reply> ListBucketsAsync(string more = "") => CallAsync("b2_list_buckets", $$"""{"accountId":"{{emulator.AccountId}}"{{more}}}""");

    public Task<B2Reply> ListKeysAsync(string more = "", int version = 4) => CallAsync("b2_list_keys", $$"""{"accountId":"{{emulator.AccountId}}"{{more}}}""", version);

    public Task<B2Reply> CallAsync(string operation, string body, int version = 4) => SendAsync(HttpMethod.Post, $"v{version}/{operation}", body, Token);

    public async Task<B2Reply> SendAsync(HttpMethod method, string path, string? body, string? authorization)
    {
        using var request = new HttpRequestMessage(method, new Uri(emulator.BaseAddress, "/b2api/" + path));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (body is not null)
            request.Content = new StringContent(body);
        using var response = await _http.SendAsync(request);
        return new B2Reply(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>A status with the JSON that came with it.</summary>
internal sealed record B2Reply(System.Net.HttpStatusCode Status, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public B2Reply Ok()
    {
        Assert.True((int)Status == 200, $"{(int)Status}: {Text}");
        return this;
    }

    /// <summary>A refusal of the vendor's form.</summary>
    public B2Reply Refused(int status, string code, params string[] parts)
    {
        Assert.Equal((status, status, code), ((int)Status, Json.GetProperty("status").GetInt32(), Json.GetProperty("code").GetString()));
        foreach (var part in parts)
            Assert.Contains(part, Json.GetProperty("message").GetString());
        return this;
    }
}
