using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>Options with which neither a host starts nor a client is made.</summary>
internal static class RefusedOptions
{
    /// <summary>For constructors that take one; nothing is sent.</summary>
    public static readonly HttpClient Http = new();

    /// <summary>Starts a host with the options and calls constructors with them: each says what is wrong, and none tells the secret.</summary>
    public static async Task AssertAsync(string expected, string secret, Action<IServiceCollection> register, params Action[] constructors)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        register(builder.Services);
        using var host = builder.Build();
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(expected, stopped.Message);
        Assert.DoesNotContain(secret, stopped.ToString());

        foreach (var make in constructors)
        {
            var error = Assert.Throws<ArgumentException>(make);
            Assert.Contains(expected, error.Message);
            Assert.Equal("options", error.ParamName);
            Assert.DoesNotContain(secret, error.ToString());
        }
    }
}
