using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Values;

public class SecretTests
{
    private const string Canary = "canary-7f3a";

    private sealed record Holder(string Id, Secret Key);

    [Fact]
    public void Shows_its_text_only_when_revealed()
    {
        var secret = new Secret(Canary);

        Assert.Equal(Canary, secret.Reveal());
        Assert.Equal("***", secret.ToString());
        Assert.Equal("***", $"{secret}");
        Assert.Equal("Holder { Id = a, Key = *** }", new Holder("a", secret).ToString());
        Assert.Equal("***", typeof(Secret).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        Assert.All(
            typeof(Secret).GetFields(BindingFlags.Instance | BindingFlags.NonPublic),
            field => Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State));
    }

    [Fact]
    public void Is_masked_when_serialised_and_read_from_a_string()
    {
        Assert.Equal("""{"Id":"a","Key":"***"}""", JsonSerializer.Serialize(new Holder("a", new Secret(Canary))));
        Assert.Equal(Canary, JsonSerializer.Deserialize<Holder>($$"""{"Id":"a","Key":"{{Canary}}"}""")!.Key.Reveal());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>("""{"Id":"a","Key":5}"""));
    }

    [Fact]
    public void Compares_by_text()
    {
        Assert.Equal(new Secret("a"), new Secret("a"));
        Assert.True(new Secret("a") == new Secret("a"));
        Assert.Equal(new Secret("a").GetHashCode(), new Secret("a").GetHashCode());
        Assert.True(new Secret("a") != new Secret("b"));
        Assert.NotEqual(new Secret("a"), new Secret("aa"));
        Assert.False(new Secret("a").Equals(null));
        Assert.Throws<ArgumentNullException>(() => new Secret(null!));
    }

    [Fact]
    public void Is_bound_from_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Tigris:SigningKey", Canary), new("Tigris:ProviderId", "p")]).Build();

        var options = configuration.GetSection("Tigris").Get<TigrisPartnerOptions>()!;

        Assert.Equal(Canary, options.SigningKey!.Reveal());
        Assert.Equal("***", TypeDescriptor.GetConverter(typeof(Secret)).ConvertToString(options.SigningKey));
    }
}
