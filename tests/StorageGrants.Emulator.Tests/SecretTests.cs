using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class SecretTests : EmulatorTest
{
    [Fact]
    public async Task A_secret_is_shown_once()
    {
        var created = (await Client.CreateKeyAsync()).Ok();
        var get = (await Client.PostAsync("key/get", ScopingTests.Naming("user-123", created.Get("id"), ""))).Ok();
        var list = (await Client.PostAsync("keys", """{"user_id":"user-123","user_role":"Admin"}""")).Ok();
        Assert.DoesNotContain("tsec_", get.Text + list.Text);
        Assert.Equal(["id", "name", "status", "buckets_roles", "attached_policies", "access_key_scope"], get.Json.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(["id", "name", "status", "buckets_roles"], list.Json.GetProperty("keys")[0].EnumerateObject().Select(static member => member.Name));
    }

    [Fact]
    public async Task Rotation_replaces_the_secret_and_nothing_else()
    {
        var created = (await Client.CreateKeyAsync(more: ""","name":"ci","buckets_roles":[{"bucket_name":"a","role":"Editor"}]""")).Ok();
        var naming = ScopingTests.Naming("user-123", created.Get("id"), "");
        var before = (await Client.PostAsync("key/get", naming)).Ok().Text;
        var rotated = (await Client.PostAsync("key/rotate", naming)).Ok();
        Assert.Equal(["new_secret"], rotated.Json.EnumerateObject().Select(static member => member.Name));
        Assert.Matches("^tsec_[A-Za-z0-9]{48}$", rotated.Get("new_secret"));
        Assert.Equal(before, (await Client.PostAsync("key/get", naming)).Ok().Text);
        Assert.False(Emulator.IsCurrentSecret(created.Get("id"), created.Get("secret_key")));
        Assert.True(Emulator.IsCurrentSecret(created.Get("id"), rotated.Get("new_secret")));
    }

    [Fact]
    public async Task A_deleted_key_is_gone()
    {
        var created = (await Client.CreateKeyAsync()).Ok();
        var naming = ScopingTests.Naming("user-123", created.Get("id"), "");
        Assert.Equal("{}", (await Client.DeleteAsync("key", naming)).Ok().Text);
        Assert.False(Emulator.IsCurrentSecret(created.Get("id"), created.Get("secret_key")));
        (await Client.DeleteAsync("key", naming)).Refused(UnknownKeyStatus);
        (await Client.PostAsync("key/get", naming)).Refused(UnknownKeyStatus);
        Assert.Equal(0, (await Client.PostAsync("keys", """{"user_id":"user-123"}""")).Ok().Json.GetProperty("keys").GetArrayLength());
    }

    [Fact]
    public async Task Answers_are_not_to_be_cached() =>
        Assert.True((await Client.CreateKeyAsync()).Ok().Response.Headers.CacheControl?.NoStore);

    [Fact]
    public async Task Nothing_secret_is_logged_at_any_level()
    {
        using var log = new RecordingLoggers();
        await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { LoggerFactory = log, SigningKey = "canary-signing-key", TimeProvider = Clock });
        using var client = new SignedClient(emulator, Clock);
        var owner = (await client.ProvisionAsync("log-bucket")).Ok();
        var key = (await client.CreateKeyAsync()).Ok();
        var rotated = (await client.PostAsync("key/rotate", ScopingTests.Naming("user-123", key.Get("id"), ""))).Ok();
        (await client.PostAsync("provision", """{"bucket_name":"log-bucket","org_name":"a","user_id":"u","bucket_options":{"object_notifications":{"enabled":true,"auth":{"token":"canary-token","basic_pass":5}}}}"""))
            .Refused(InvalidBodyStatus);

        var text = string.Join('\n', log.Lines) + emulator;
        Assert.Contains("Tigris_CreateAccessKey answered 200", text);
        Assert.DoesNotContain("canary", text);
        foreach (var secret in new[] { owner.Get("secret_access_key"), key.Get("secret_key"), rotated.Get("new_secret") })
            Assert.DoesNotContain(secret, text);
    }

    private sealed class RecordingLoggers : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
