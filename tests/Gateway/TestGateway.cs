using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tests.Gateway;

/// <summary>A RADOS Gateway of its own for a collection of tests, on free ports and in a temporary folder.</summary>
public sealed class TestGateway : IAsyncLifetime
{
    private static readonly string[] Programs = { "radosgw", "radosgw-admin", "ceph", "ceph-mon", "ceph-osd", "ceph-authtool", "monmaptool" };

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private Process? _process;
    private string _host = "";

    /// <summary>The key of a user with every cap on users.</summary>
    public GatewayCredential Administrator { get; } = new("admin", "TESTADMIN", "test-admin-of-a-throw-away-cluster");

    /// <summary>Where the gateway answers.</summary>
    public Uri Address => new("http://" + _host);

    /// <summary>What is missing on this machine to run a gateway, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        var folder = Directory.CreateTempSubdirectory("storagegrants-rgw-").FullName;
        var ports = FreePorts(2);
        _host = "127.0.0.1:" + ports[1];
        _process = Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList = { Script(), folder, ports[0].ToString(), ports[1].ToString(), Administrator.AccessKey, Administrator.SecretKey },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = _process.StandardError.ReadToEndAsync();
        if (await _process.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException("No gateway: " + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_process is null)
            return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Skips the test where no gateway can run; a build server has to have one.</summary>
    public static void Require()
    {
        if (Missing is null)
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
        Assert.Skip(Missing);
    }

    /// <summary>Makes a user with a key.</summary>
    public async Task<GatewayCredential> CreateUserAsync(string name)
    {
        var user = new GatewayCredential(name, "KEY" + name.ToUpperInvariant(), "secret-of-" + name);
        await AdministerAsync(HttpMethod.Put, "/admin/user", new() { ["uid"] = name, ["display-name"] = name, ["access-key"] = user.AccessKey, ["secret-key"] = user.SecretKey, ["max-buckets"] = "100000" });
        return user;
    }

    /// <summary>Makes a sub-user with a key.</summary>
    /// <param name="user">The user it belongs to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="access"><c>read</c>, <c>write</c>, <c>readwrite</c> or <c>full</c>; null for none.</param>
    public async Task<GatewayCredential> CreateSubUserAsync(string user, string name, string? access)
    {
        var sub = new GatewayCredential(user + ":" + name, "KEY" + user.ToUpperInvariant() + name.ToUpperInvariant(), "secret-of-" + user + "-" + name);
        var query = new Dictionary<string, string>
        {
            ["uid"] = user,
            ["subuser"] = name,
            ["key-type"] = "s3",
            ["access-key"] = sub.AccessKey,
            ["secret-key"] = sub.SecretKey,
        };
        if (access is not null)
            query["access"] = access;
        await AdministerAsync(HttpMethod.Put, "/admin/user", query);
        return sub;
    }

    /// <summary>Sends a request.</summary>
    /// <param name="credential">Who signs it; null for a request without a signature.</param>
    /// <param name="request">The request.</param>
    public async Task<GatewayReply> SendAsync(GatewayCredential? credential, GatewayRequest request)
    {
        var query = GatewaySigner.Query(request.Query);
        using var message = new HttpRequestMessage(request.Method, new Uri("http://" + _host + GatewaySigner.Encode(request.Path, path: true) + (query.Length == 0 ? "" : "?" + query)));
        if (request.Body.Length > 0 || request.Method == HttpMethod.Put || request.Method == HttpMethod.Post)
            message.Content = new ByteArrayContent(request.Body);
        var headers = credential is null
            ? request.Headers
            : GatewaySigner.Sign(credential, request, _host, DateTime.UtcNow).Where(header => header.Key != "host").ToDictionary();
        foreach (var header in headers)
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);

        // A refused upload leaves its body unread, and the next request on the connection would be read from the middle of it.
        message.Headers.ConnectionClose = true;
        using var response = await _http.SendAsync(message);
        return new GatewayReply((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task AdministerAsync(HttpMethod method, string path, Dictionary<string, string> query)
    {
        var reply = await SendAsync(Administrator, new GatewayRequest(method, path) { Query = query });
        if (!reply.IsSuccess)
            throw new InvalidOperationException("The gateway answered " + reply.Status + " to " + path + ": " + reply.Body);
    }

    private static string? FindMissing()
    {
        if (!OperatingSystem.IsLinux())
            return "A RADOS Gateway runs on Linux only";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        var missing = Programs.Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program)))).ToList();
        return missing.Count == 0 ? null : "Not installed: " + string.Join(", ", missing) + " (Debian packages radosgw, ceph-mon, ceph-osd, ceph-common)";
    }

    private static string Script() => Path.Combine(
        typeof(TestGateway).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "tests",
        "Gateway",
        "gateway.sh");

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
