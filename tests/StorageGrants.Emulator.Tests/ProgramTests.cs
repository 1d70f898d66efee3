using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading.Tasks;
using StorageGrants.Emulator.Tests.Durability;
using Xunit;

namespace StorageGrants.Emulator.Tests;

/// <summary>The program, run as a process of its own.</summary>
public sealed partial class ProgramTests
{
    private const int Interrupt = 2;

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task It_prints_where_it_is_answers_and_stops_on_an_interrupt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs the signals and file modes of Unix");
        using var program = Start();
        var said = await ReadAsync(program);
        Assert.Equal("emulator", said["Provider id"]);
        Assert.Equal("2026-06", said["Edition"]);
        var keyFile = said["Signing key"].Split(' ')[3];
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keyFile));
        using var caller = new ProgramCaller(said["Base address"], "emulator", await File.ReadAllTextAsync(keyFile));
        Assert.Equal(200, await caller.ProvisionAsync());

        Assert.Equal(0, SendSignal(program.Id, Interrupt));
        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
        Assert.Equal("", await program.StandardError.ReadToEndAsync());
        Assert.False(File.Exists(keyFile));
    }

    [Fact]
    public async Task It_takes_key_provider_and_edition_from_outside()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "file-key\n");
            using var program = Start("--signing-key-file", file, "--provider-id", "acme", "--edition", "2026-10", "--port", "0");
            try
            {
                var said = await ReadAsync(program);
                Assert.DoesNotContain("file-key", string.Join(' ', said.Values));
                Assert.Contains(file, said["Signing key"]);
                Assert.Equal("2026-10", said["Edition"]);
                using var caller = new ProgramCaller(said["Base address"], "acme", "file-key");
                Assert.Equal(200, await caller.ProvisionAsync());
            }
            finally
            {
                program.Kill();
                await program.WaitForExitAsync();
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task It_takes_the_key_from_the_environment()
    {
        using var program = Start(environment: new() { ["STORAGEGRANTS_EMULATOR_SIGNING_KEY"] = "environment-key" });
        try
        {
            var said = await ReadAsync(program);
            Assert.Contains("STORAGEGRANTS_EMULATOR_SIGNING_KEY", said["Signing key"]);
            using var caller = new ProgramCaller(said["Base address"], "emulator", "environment-key");
            Assert.Equal(200, await caller.ProvisionAsync());
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task It_answers_for_an_organization_and_lets_in_who_holds_the_secret()
    {
        using var program = Start(
            ["--system", "tigris-organizations", "--access-key-id", "tid_1", "--bucket", "logs", "--bucket", "logs"], new() { ["STORAGEGRANTS_EMULATOR_SECRET_ACCESS_KEY"] = "short" });
        try
        {
            var said = await ReadAsync(program);
            Assert.Equal("tid_1", said["Access key"]);
            Assert.Contains("STORAGEGRANTS_EMULATOR_SECRET_ACCESS_KEY", said["Secret"]);
            using var owner = new TigrisOrganizations.OrganizationCaller(new Uri(said["Base address"]), new TigrisOrganizationsUser("", said["Organization"], "tid_1", "short", ""));
            (await owner.CreateKeyAsync("""[{"bucket":"logs","role":"Editor"}]""")).Ok();
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task It_answers_for_another_system()
    {
        using var program = Start(["--system", "backblaze", "--account-id", "acc1", "--group", "g"], new() { ["STORAGEGRANTS_EMULATOR_APPLICATION_KEY"] = "b2sec-environment" });
        try
        {
            var said = await ReadAsync(program);
            Assert.Equal("acc1", said["Account id"]);
            Assert.Contains("STORAGEGRANTS_EMULATOR_APPLICATION_KEY", said["Master key"]);
            using var http = new HttpClient();
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String("acc1:b2sec-environment"u8));
            Assert.Contains("groupsApiUrl", await http.GetStringAsync(said["Base address"] + "b2api/v4/b2_authorize_account"));
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task It_answers_for_a_tenant_of_a_release()
    {
        using var program = Start(["--system", "storagegrid", "--tenant-id", "42", "--release", "11.7"], new() { ["STORAGEGRANTS_EMULATOR_ROOT_PASSWORD"] = "sgsec-environment" });
        try
        {
            var said = await ReadAsync(program);
            Assert.Equal("42", said["Tenant id"]);
            Assert.Contains("STORAGEGRANTS_EMULATOR_ROOT_PASSWORD", said["Password of root"]);
            using var http = new HttpClient();
            using var body = new StringContent("""{"accountId":"42","username":"root","password":"sgsec-environment"}""", System.Text.Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(said["Base address"] + "api/v3/authorize", body);
            Assert.Contains("\"success\"", await answer.Content.ReadAsStringAsync());
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task It_keeps_a_data_file_and_says_what_it_dropped()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("emulator.data");
        for (var run = 0; run < 2; run++)
        {
            using var program = Start(["--data", file], new() { ["STORAGEGRANTS_EMULATOR_SIGNING_KEY"] = "environment-key" });
            var said = await ReadAsync(program);
            Assert.Equal(file, said["Data file"]);
            using var caller = new ProgramCaller(said["Base address"], "emulator", "environment-key");
            Assert.Equal(200, await caller.ProvisionAsync());
            program.Kill();
            await program.WaitForExitAsync();
            var error = await program.StandardError.ReadToEndAsync();
            Assert.Equal(run == 0 ? "" : file, error.Split(':')[0]);
            await File.AppendAllTextAsync(file, "cut");
        }

        await using var next = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = file });
        using var client = new SignedClient(next) { Organization = "o" };
        Assert.Equal(2, (await client.PostAsync("keys", """{"user_id":"u"}""")).Ok().Json.GetProperty("keys").GetArrayLength());
        using var second = Start("--data", file);
        await second.WaitForExitAsync();
        Assert.Equal(1, second.ExitCode);
        Assert.Contains(file, await second.StandardError.ReadToEndAsync());
    }

    [Theory]
    [InlineData("0 (any free port) to 65535", "--port", "70000")]
    [InlineData("0 (any free port) to 65535", "--port", "http")]
    [InlineData("2026-10", "--edition", "2025-01")]
    [InlineData("'tigris'", "--system", "amazon")]
    [InlineData("--edition is an option of --system tigris, not of backblaze", "--system", "backblaze", "--edition", "2026-06")]
    [InlineData("--group is an option of --system backblaze, not of tigris", "--group", "g")]
    [InlineData("--fly-managed is an option of --system tigris-organizations, not of tigris", "--fly-managed")]
    [InlineData("AccessKeyId is 'a b'", "--system", "tigris-organizations", "--access-key-id", "a b")]
    [InlineData("AccountId is 'a b'", "--system", "backblaze", "--account-id", "a b")]
    [InlineData("AccountId is 'x'", "--system", "storagegrid", "--tenant-id", "x")]
    [InlineData("'12.0'", "--system", "storagegrid", "--release", "11.5")]
    [InlineData("--release is an option of --system storagegrid, not of tigris", "--release", "11.7")]
    [InlineData("there is no file", "--signing-key-file", "no-such-file")]
    [InlineData("ProviderId is empty", "--provider-id", "")]
    [InlineData("--signing-key", "--signing-key", "on-the-command-line")]
    public async Task A_wrong_argument_is_an_error_that_says_what_is_accepted(string part, params string[] arguments)
    {
        using var program = Start(arguments);
        var output = program.StandardOutput.ReadToEndAsync();
        var error = await program.StandardError.ReadToEndAsync();
        await output;
        await program.WaitForExitAsync();
        Assert.Equal(1, program.ExitCode);
        Assert.Contains(part, error);
    }

    private static Process Start(params string[] arguments) => Start(arguments, []);

    private static Process Start(Dictionary<string, string> environment) => Start([], environment);

    private static Process Start(string[] arguments, Dictionary<string, string> environment)
    {
        // A job in the background is started with interrupts ignored, and so would be what it starts.
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        if (OperatingSystem.IsLinux())
        {
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add("dotnet");
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "StorageGrants.Emulator.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Remove("STORAGEGRANTS_EMULATOR_SIGNING_KEY");
        // The emulator must not take an address from here.
        start.Environment["ASPNETCORE_URLS"] = "http://0.0.0.0:0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static async Task<Dictionary<string, string>> ReadAsync(Process program)
    {
        Dictionary<string, string> said = [];
        while (await program.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Ctrl+C", StringComparison.Ordinal))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            said.Add(line[..colon], line[(colon + 1)..].Trim());
        }

        if (said.Count == 0)
            Assert.Fail(await program.StandardError.ReadToEndAsync());
        return said;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);

    private sealed class ProgramCaller(string baseAddress, string provider, string key) : IDisposable
    {
        private readonly HttpClient _http = new();

        public async Task<int> ProvisionAsync()
        {
            Assert.StartsWith("http://127.0.0.1:", baseAddress);
            var url = $"{baseAddress}v1/providers/{provider}/orgs/o/provision";
            using var request = new HttpRequestMessage(HttpMethod.Post, url);
            request.Content = SignedClient.Json("""{"bucket_name":"a-bucket","org_name":"o","user_id":"u"}""");
            var time = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
            request.Headers.Add("X-Tigris-Time", time);
            request.Headers.Add("X-Tigris-Nonce", "n-1");
            request.Headers.Add("X-Tigris-Signature", RequestSigner.Sign(key, "POST", url, time, "n-1"));
            using var response = await _http.SendAsync(request);
            return (int)response.StatusCode;
        }

        public void Dispose() => _http.Dispose();
    }
}
