using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.StorageGrid;

/// <summary>A plain HttpClient that signs in and calls the tenant API.</summary>
internal sealed class TenantCaller(StorageGridEmulator emulator, int version = 4) : IDisposable
{
    private const string Password = "pass-word";
    private readonly HttpClient _http = new();

    public string Token { get; set; } = "";

    /// <summary>Signs in as root.</summary>
    public static async Task<TenantCaller> RootAsync(StorageGridEmulator emulator, int version = 4)
    {
        var caller = new TenantCaller(emulator, version);
        (await caller.SignInAsync("root", emulator.RootPassword)).Status(200);
        return caller;
    }

    public async Task<Envelope> SignInAsync(string user, string password, string? account = null)
    {
        var reply = await SendAsync(HttpMethod.Post, "authorize", $$"""{"accountId":"{{account ?? emulator.AccountId}}","username":"{{user}}","password":"{{password}}"}""", null);
        if (reply.StatusCode == 200)
            Token = reply.Data.GetString()!;
        return reply;
    }

    /// <summary>Makes a group; its id.</summary>
    public async Task<string> GroupAsync(string name, string management = "null", string more = "") =>
        (await PostAsync("org/groups", $$"""{"uniqueName":"group/{{name}}","displayName":"{{name}}","policies":{"management":{{management}}}{{more}}}""")).Status(201).Data.GetProperty("id").GetString()!;

    /// <summary>Makes a user with a password; the id.</summary>
    public async Task<string> UserAsync(string name, params string[] groups)
    {
        var id = (await PostAsync("org/users", $$"""{"uniqueName":"user/{{name}}","fullName":"{{name}}","memberOf":{{JsonSerializer.Serialize(groups)}}}""")).Status(201).Data.GetProperty("id").GetString()!;
        (await PostAsync($"org/users/{id}/change-password", $$"""{"password":"{{Password}}"}""")).Status(204);
        return id;
    }

    /// <summary>Makes a user with groups of these permissions and signs in; "!" before a permission makes its group read-only.</summary>
    public async Task<TenantCaller> AsAsync(string name, params string[] permissions)
    {
        var groups = await Task.WhenAll(permissions.Select((permission, i) => GroupAsync(
            name + i, permission.TrimStart('!') is { Length: > 0 } given ? $$"""{"{{given}}":true}""" : "{}", permission.StartsWith('!') ? ",\"managementReadOnly\":true" : "")));
        await UserAsync(name, groups);
        var caller = new TenantCaller(emulator, version);
        (await caller.SignInAsync(name, Password)).Status(200);
        return caller;
    }

    /// <summary>The same token by another version of the API.</summary>
    public TenantCaller By(int other) => new(emulator, other) { Token = Token };

    public Task<Envelope> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, Token);

    public Task<Envelope> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body, Token);

    public Task<Envelope> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body, Token);

    public Task<Envelope> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null, Token);

    public async Task<Envelope> SendAsync(HttpMethod method, string path, string? body, string? token, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(method, new Uri(emulator.BaseAddress, path.StartsWith('/') ? path : $"/api/v{version}/{path}"));
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", token.Length > 0 ? "Bearer " + token : "");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        using var response = await _http.SendAsync(request);
        return new Envelope((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>A status with the envelope that came with it.</summary>
internal sealed record Envelope(int StatusCode, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    public Envelope Status(int status)
    {
        Assert.True(StatusCode == status, $"{StatusCode}: {Text}");
        if (status == 204)
            Assert.Empty(Text);
        else
            Assert.Equal("success", Json.GetProperty("status").GetString());
        return this;
    }

    /// <summary>A refusal in the vendor's envelope.</summary>
    public Envelope Refused(int status, params string[] parts)
    {
        Assert.True(StatusCode == status, $"{StatusCode}: {Text}");
        Assert.Equal(("error", status, "error." + status), (Json.GetProperty("status").GetString(), Json.GetProperty("code").GetInt32(), Json.GetProperty("message").GetProperty("key").GetString()));
        Assert.Equal(status == 422 ? 1 : 0, Json.GetProperty("errors").GetArrayLength());
        foreach (var part in parts)
            Assert.Contains(part, Json.GetProperty("message").GetProperty("text").GetString());
        return this;
    }
}
