using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using StorageGrants;
using StorageGrants.Tigris;

namespace Reach;

/// <summary>Uses the packages as a service would, and says on each line what came of it.</summary>
internal static class Program
{
    /// <param name="args">The emulator's address and provider id, and a grant document; the signing key comes in a variable.</param>
    private static async Task<int> Main(string[] args)
    {
        Console.WriteLine($"dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");
        AccessModel.Show(args[2]);

        using var telemetry = new TelemetryCount();
        var services = new ServiceCollection();
        Add(services, "keys", TigrisCreateKeyPath.Key, args);
        Add(services, "guide", TigrisCreateKeyPath.AccessKeys, args);
        await using var provider = services.BuildServiceProvider();
        var clients = provider.GetRequiredService<ITigrisPartnerClientFactory>();
        await KeyLife.ShowAsync(clients.CreateClient("keys"), clients.CreateClient("guide"));
        Console.WriteLine($"telemetry: {telemetry.Spans} spans, {telemetry.Measurements} measurements");
        return 0;
    }

    private static void Add(IServiceCollection services, string name, TigrisCreateKeyPath path, string[] args) =>
        services.AddTigrisPartner(name, options =>
        {
            options.BaseAddress = new Uri(args[0]);
            options.ProviderId = args[1];
            options.SigningKey = new Secret(Environment.GetEnvironmentVariable("REACH_SIGNING_KEY") ?? "");
            options.CreateKeyPath = path;
        });
}
