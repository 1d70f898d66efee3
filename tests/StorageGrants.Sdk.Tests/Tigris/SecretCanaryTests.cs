using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

/// <summary>Every secret is a canary here; none may be heard, whatever .NET is told to log and however a call ends.</summary>
public class SecretCanaryTests
{
    private const string Canary = "c4nary";
    private const string NonceCanary = "n0nce-c4n";

    private static readonly NotificationAuth s_auth = new NotificationAuth().WithBasicUser("hook").WithBasicPass(new Secret(Canary + "-pass")).WithToken(new Secret(Canary + "-token"));
    private static readonly CreateAccessKeyRequest s_create = new("u");
    private static readonly RotateAccessKeyRequest s_rotate = new("u", "tid_1");
    private static readonly ProvisioningRequest s_provision = new ProvisioningRequest("assets", "Org", "u")
        .WithBucketOptions(new BucketOptions().WithObjectNotifications(new ObjectNotifications(true).WithAuth(s_auth)));

    public static TheoryData<string, bool> Answers => new()
    {
        { Http("200 OK", """{"id":"tid_1","name":"n","secret_key":"c4nary-1","new_secret":"c4nary-2","access_key_id":"tid_1","secret_access_key":"c4nary-3"}"""), false },
        { Http("200 OK", """{"id":5,"secret_key":"c4nary-1","new_secret":["c4nary-2"],"secret_access_key":"c4nary-3"}"""), false },
        { Http("200 OK", """{"secret_key":"c4nary-1", "new_secret":"c4nary-2", "secret_access_key":"c4nary-3","access_key_id":c4nary"""), false },
        { Http("200 OK", "secret_key='c4nary-1'").Replace("application/json", "text/plain"), false },
        { Http("400 Bad Request", """{"message":"c4nary-key, c4nary-pass, c4nary-token","secret_key":"c4nary-1"}"""), false },
        { Http("502 Bad Gateway", "<html>c4nary-key c4nary-pass c4nary-token</html>"), false },
        { "HTTP/1.1 302 Found\r\nLocation: https://x.example/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", false },
        { "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"secret_key\":\"c4nary-1\"", false },
        { "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"secret_key\":\"c4nary-1\"", true },
        { "", true },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Is_never_heard(string answer, bool reset)
    {
        using var tap = new Wiretap();
        await using var server = new LoopbackServer(answer, reset);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(tap));
        services.AddTigrisPartner(options => Configure(options, server.BaseAddress));
        await using var provider = services.BuildServiceProvider();
        var options = new TigrisPartnerOptions();
        Configure(options, server.BaseAddress);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        var shown = new List<string> { s_provision.ToString(), s_auth.ToString(), JsonSerializer.Serialize(options) };
        foreach (var client in new[] { provider.GetRequiredService<TigrisPartnerClient>(), new TigrisPartnerClient(http, options), new TigrisPartnerClient(options) })
        {
            await ShowAsync(shown, () => client.ProvisionAsync("o", s_provision));
            if (answer.Contains(Canary + "-pass")) continue; // An echo of what only provisioning sends.
            await ShowAsync(shown, () => client.CreateAccessKeyAsync("o", s_create));
            await ShowAsync(shown, () => client.RotateAccessKeyAsync("o", s_rotate));
        }

        Assert.All(shown, text => Assert.DoesNotContain(Canary, text));
        Assert.All(tap.Heard, entry => Assert.DoesNotContain(Canary, entry.Text));
        Assert.All(tap.Heard.Where(entry => !entry.Source.StartsWith("event:") && !entry.Source.StartsWith("diagnostic:")), entry => Assert.DoesNotContain(NonceCanary, entry.Text));
        foreach (var source in new[] { "log:System.Net.Http.HttpClient.StorageGrants.TigrisPartner.ClientHandler", "event:System.Net.Http", "event:Private.InternalDiagnostics.System.Net.Http", "activity:System.Net.Http", "diagnostic:System.Net.Http", "activity:StorageGrants", "log:StorageGrants.Tigris.TigrisPartnerClient" })
            Assert.True(tap.HasHeardFrom(source), "The wiretap heard nothing from " + source + ".");
        Assert.Contains(tap.Heard, entry => entry.Source.StartsWith("log:") && entry.Text.Contains("X-Tigris-Signature: *"));
    }

    private static void Configure(TigrisPartnerOptions options, Uri address)
    {
        options.ProviderId = "p";
        options.SigningKey = new Secret(Canary + "-key");
        options.BaseAddress = address;
        options.NonceFactory = () => NonceCanary + Guid.NewGuid();
    }

    private static async Task ShowAsync<T>(List<string> shown, Func<Task<T>> call)
        where T : notnull
    {
        try
        {
            var response = await call();
            shown.Add(response.ToString()!);
            shown.Add(JsonSerializer.Serialize(response));
            shown.Add(JsonSerializer.Serialize<object>(new { Wrapped = response }));
        }
        catch (StorageGrantsException e)
        {
            shown.Add(e.ToString());
            for (Exception? cause = e; cause is not null; cause = cause.InnerException)
            {
                shown.AddRange(cause.GetType().GetProperties().Where(property => property.Name != "TargetSite").Select(property => property.GetValue(cause)?.ToString() ?? ""));
            }
        }
    }

    private static string Http(string status, string body) => LoopbackServer.Http(body).Replace("200 OK", status);
}
