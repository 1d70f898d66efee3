using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StorageGrants.Emulator;
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
        { Http("200 OK", "secret_key c4nary-1").Replace("application/json", "text/plain"), false },
        { Http("200 OK", "c4nary-1"), false },
        { Http("200 OK", "<a:secret_key x='1'>c4nary-1</a:secret_key><new_secret xmlns='u'>c4nary-2</new_secret><k secret_access_key='c4nary-3'/>"), false },
        { Http("200 OK", """{"c4nary-1":{"secret_key":5}}"""), false },
        { Http("500 Oops", "<a:secret_key x='>'><![CDATA[c4nary-1]]></a:secret_key><new_secret value='c4nary-2'/><secret_access_key>c4nary-3<b>c4nary-3"), false },
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
        await using var provider = Services(tap, server.BaseAddress).BuildServiceProvider();
        var options = new TigrisPartnerOptions();
        Configure(options, server.BaseAddress);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        var search = new CanarySearch();
        foreach (var client in new[] { provider.GetRequiredService<TigrisPartnerClient>(), new TigrisPartnerClient(http, options), new TigrisPartnerClient(options) })
        {
            search.Show(client);
            await ShowAsync(search, () => client.ProvisionAsync("o", s_provision));
            if (answer.Contains(Canary + "-pass")) continue; // An echo of what only provisioning sends.
            await ShowAsync(search, () => client.CreateAccessKeyAsync("o", s_create));
            await ShowAsync(search, () => client.RotateAccessKeyAsync("o", s_rotate));
        }

        foreach (var shown in new object[] { options, s_provision, s_auth, s_create, s_rotate, new TigrisSigningHandler(options), new TigrisRotatedKey("tid_1", new Secret(Canary), default, default) }) search.Show(shown);
        search.Add("serialised:" + nameof(TigrisPartnerOptions), JsonSerializer.Serialize(options));
        foreach (var head in server.Heads) search.Add("request line and headers", head);
        Trace.WriteLine("the trace is heard");
        search.Add(tap);

        search.AssertNowhere([Canary]);
        // What sees the request itself sees its nonce: .NET's own events, and the wire.
        search.AssertNowhere([NonceCanary], "event:", "diagnostic:", "request line and headers");
        search.AssertHeardFrom("log:System.Net.Http.HttpClient.StorageGrants.TigrisPartner.ClientHandler", "event:System.Net.Http", "event:Private.InternalDiagnostics.System.Net.Http", "event:Microsoft-Extensions-Logging", "activity:System.Net.Http", "diagnostic:System.Net.Http", "activity:StorageGrants", "metric:StorageGrants", "metric:System.Net.Http", "log:StorageGrants.Tigris.TigrisPartnerClient");
        search.AssertHeardFrom([.. CanarySearch.Sinks.Where(sink => sink is not "exception")]);
        Assert.Contains(tap.Heard, entry => entry.Source.StartsWith("log:") && entry.Text.Contains("X-Tigris-Signature: *"));
    }

    [Fact]
    public async Task Is_heard_neither_from_the_emulator_nor_read_in_its_file()
    {
        using var tap = new Wiretap();
        using var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(tap));
        var folder = Directory.CreateTempSubdirectory("storagegrants-canary-");
        var search = new CanarySearch();
        var secrets = new List<string> { Canary };
        try
        {
            await using (var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { ProviderId = "p", SigningKey = Canary + "-key", LoggerFactory = loggers, DataFile = Path.Combine(folder.FullName, "data") }))
            {
                await using var provider = Services(tap, emulator.BaseAddress).BuildServiceProvider();
                var client = provider.GetRequiredService<TigrisPartnerClient>();
                secrets.Add((await ShowAsync(search, () => client.ProvisionAsync("o", s_provision)))!.SecretAccessKey.Reveal());
                var created = (await ShowAsync(search, () => client.CreateAccessKeyAsync("o", s_create)))!;
                secrets.Add(created.SecretKey.Reveal());
                secrets.Add((await ShowAsync(search, () => client.RotateAccessKeyAsync("o", new RotateAccessKeyRequest("u", created.Id))))!.NewSecret!.Reveal());
                Assert.Null(await ShowAsync(search, () => client.RotateAccessKeyAsync("o", s_rotate)));
                search.Add("emulator:ToString", emulator.ToString());
            }

            foreach (var file in folder.EnumerateFiles()) search.Add("emulator:" + file.Name, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        search.Add(tap);
        search.AssertNowhere([.. secrets]);
        search.AssertHeardFrom("emulator:data", "log:StorageGrants.Emulator.TigrisEmulator", "log:StorageGrants.Tigris.TigrisPartnerClient", "exception", "serialised", "debugger");
    }

    [Fact]
    public void Would_be_found_in_every_sink()
    {
        using var tap = new Wiretap();
        using var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(tap));
        using var source = new ActivitySource("StorageGrants.Leak");
        using var meter = new Meter("StorageGrants.Leak");
        using var diagnostics = new DiagnosticListener("StorageGrants.Leak");
        using var events = new EventSource("StorageGrants.Leak");
        loggers.CreateLogger("Leak").LogTrace("{Value}", Canary);
        using (var activity = source.StartActivity("leak")) activity!.SetTag("value", Canary);
        meter.CreateCounter<long>("leak").Add(1, new KeyValuePair<string, object?>("value", Canary));
        diagnostics.Write("leak", Canary);
        events.Write("leak", new { Value = Canary });
        Trace.WriteLine(Canary);

        foreach (var sink in new[] { "log:Leak", "activity:StorageGrants.Leak", "metric:StorageGrants.Leak", "diagnostic:leak", "event:StorageGrants.Leak", "trace:" })
            Assert.Contains(tap.Heard, entry => entry.Source.StartsWith(sink) && entry.Text.Contains(Canary));
        foreach (var plant in new Action<CanarySearch>[] { search => search.Show(new BucketAccess(Canary, BucketRole.Editor)), search => search.ShowAnswer(new BucketAccess(Canary, BucketRole.Editor)), search => search.ShowFailure(new TransportException(Canary, new IOException())), search => search.Add(tap) })
        {
            var search = new CanarySearch();
            plant(search);
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => search.AssertNowhere([Canary]));
        }
    }

    private static ServiceCollection Services(Wiretap tap, Uri address)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(tap).AddEventSourceLogger());
        services.AddTigrisPartner(options => Configure(options, address));
        return services;
    }

    private static void Configure(TigrisPartnerOptions options, Uri address)
    {
        options.ProviderId = "p";
        options.SigningKey = new Secret(Canary + "-key");
        options.BaseAddress = address;
        options.NonceFactory = () => NonceCanary + Guid.NewGuid();
    }

    private static async Task<T?> ShowAsync<T>(CanarySearch search, Func<Task<T>> call)
        where T : class
    {
        try
        {
            var response = await call();
            search.ShowAnswer(response);
            return response;
        }
        catch (StorageGrantsException e)
        {
            search.ShowFailure(e);
            return null;
        }
    }

    private static string Http(string status, string body) => LoopbackServer.Http(body).Replace("200 OK", status);
}
