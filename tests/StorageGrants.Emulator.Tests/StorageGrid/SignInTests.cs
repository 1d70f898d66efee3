using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.StorageGrid;

/// <summary>Who gets in, and for how long.</summary>
public sealed class SignInTests : TenantTest
{
    [Theory]
    [InlineData("root", "wrong", null)]
    [InlineData("nobody", "pass-word", null)]
    [InlineData("user/root", "pass-word", null)]
    [InlineData("root", "", null)]
    public async Task A_wrong_name_or_password_is_refused(string user, string password, string? account)
    {
        using var caller = new TenantCaller(Emulator);

        (await caller.SignInAsync(user, password, account)).Refused(401, "no such user");
    }

    [Fact]
    public async Task Another_tenant_is_refused()
    {
        using var caller = new TenantCaller(Emulator);

        (await caller.SignInAsync("root", Emulator.RootPassword, "1")).Refused(401);
        (await caller.SendAsync(HttpMethod.Post, "authorize", """{"accountId":"1"}""", null)).Refused(422, "username", "password");
    }

    [Fact]
    public async Task A_user_needs_one_permission_to_sign_in()
    {
        await Root.UserAsync("alone");
        await Root.UserAsync("empty", await Root.GroupAsync("empty", "{}"));
        using var caller = new TenantCaller(Emulator);

        (await caller.SignInAsync("alone", "pass-word")).Refused(403, "cannot sign in");
        (await caller.SignInAsync("empty", "pass-word")).Refused(403, "cannot sign in");
        using var holder = await Root.AsAsync("holder", "manageEndpoints");
        (await holder.GetAsync("org/config")).Status(200);
    }

    [Fact]
    public async Task A_token_counts_behind_bearer_and_alone_until_it_ends()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", Root.Token);
        Assert.Contains("\"success\"", await http.GetStringAsync(new Uri(Emulator.BaseAddress, "/api/v3/org/config")));

        Clock.Advance(TimeSpan.FromHours(16) - TimeSpan.FromSeconds(1));
        (await Root.GetAsync("org/config")).Status(200);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Root.GetAsync("org/config")).Refused(401, "sign in again");
        (await Root.SendAsync(HttpMethod.Get, "org/config", null, null)).Refused(401, "missing");
        (await Root.SendAsync(HttpMethod.Get, "org/config", null, "none")).Refused(401);
    }

    [Fact]
    public async Task Signing_out_ends_the_token_alone()
    {
        using var other = await TenantCaller.RootAsync(Emulator);

        (await Root.DeleteAsync("authorize")).Status(204);

        (await Root.GetAsync("org/config")).Refused(401);
        (await other.GetAsync("org/config")).Status(200);
    }

    [Fact]
    public async Task A_deleted_user_is_out_at_once_and_a_disabled_one_may_do_nothing()
    {
        using var gone = await Root.AsAsync("gone", "manageOwnS3Credentials");
        using var disabled = await Root.AsAsync("disabled", "manageOwnS3Credentials");
        var users = (await Root.GetAsync("org/users")).Status(200).Data.EnumerateArray().ToDictionary(user => user.GetProperty("uniqueName").GetString()!, user => user);

        (await Root.DeleteAsync("org/users/" + users["user/gone"].GetProperty("id").GetString())).Status(204);
        (await Root.PutAsync("org/users/" + users["user/disabled"].GetProperty("id").GetString(), $$"""{"uniqueName":"user/disabled","fullName":"d","disable":true,"memberOf":{{users["user/disabled"].GetProperty("memberOf").GetRawText()}}}""")).Status(200);

        (await gone.GetAsync("org/config")).Refused(401);
        (await disabled.GetAsync("org/config")).Refused(403, "disabled");
    }

    [Fact]
    public async Task With_single_sign_on_local_users_stay_out()
    {
        await using var emulator = await StorageGridEmulator.StartAsync(new StorageGridEmulatorOptions { SingleSignOn = true });
        using var caller = new TenantCaller(emulator);

        (await caller.SignInAsync("root", emulator.RootPassword)).Refused(403, "single sign-on");
    }

    [Theory]
    [InlineData("11.7", new[] { 3 })]
    [InlineData("11.8", new[] { 3, 4 })]
    [InlineData("12.0", new[] { 3, 4 })]
    public async Task A_release_speaks_its_versions(string release, int[] versions)
    {
        await using var emulator = await StorageGridEmulator.StartAsync(new StorageGridEmulatorOptions { Release = release });
        using var caller = await TenantCaller.RootAsync(emulator, 3);

        Assert.Equal(versions, (await caller.SendAsync(HttpMethod.Get, "/api/versions", null, null)).Status(200).Data.Deserialize<int[]>());
        Assert.Equal(release + ".0", (await caller.GetAsync("org/config/product-version")).Status(200).Data.GetProperty("productVersion").GetString());
        using var fourth = caller.By(4);
        Assert.Equal(release == "11.7" ? 404 : 200, (await fourth.GetAsync("org/config")).StatusCode);
        (await caller.PostAsync("org/containers", """{"name":"b","region":null}""")).Status(201);
        Assert.Equal(release == "12.0" ? 200 : 404, (await fourth.GetAsync("org/containers/b/quota-object-bytes")).StatusCode);
        Assert.Equal(release == "12.0" ? 422 : 201, (await caller.PostAsync("org/groups", """{"uniqueName":"group/g","displayName":"g","policies":{"swift":{"roles":["admin"]}}}""")).StatusCode);
    }

    [Fact]
    public async Task Who_is_signed_in_sees_what_is_held()
    {
        using var caller = await Root.AsAsync("ann", "manageOwnS3Credentials", "!viewAllContainers");

        var config = (await caller.GetAsync("org/config")).Status(200).Data;

        Assert.Equal(["manageOwnS3Credentials", "viewAllContainers"], config.GetProperty("permissions").EnumerateObject().Select(permission => permission.Name));
        Assert.Equal(("ann", "user/ann", true), (config.GetProperty("user").GetProperty("username").GetString(), config.GetProperty("user").GetProperty("uniqueName").GetString(), config.GetProperty("user").GetProperty("managementReadOnly").GetBoolean()));
        Assert.Equal(6, (await Root.GetAsync("org/config")).Data.GetProperty("permissions").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("Port is -1")]
    [InlineData("AccountId is 'a'")]
    [InlineData("RootPassword is blank")]
    [InlineData("Release is '11.5'; accepted are 11.7, 11.8, 12.0")]
    [InlineData("DeactivatedPermissions is null or has an unknown name")]
    [InlineData("TimeProvider is null")]
    [InlineData("DataFile is blank")]
    public async Task A_wrong_option_is_named(string part)
    {
        var options = new StorageGridEmulatorOptions();
        _ = part.Split(' ')[0] switch
        {
            "Port" => options.Port = -1,
            "AccountId" => (object)(options.AccountId = "a"),
            "RootPassword" => options.RootPassword = " ",
            "Release" => options.Release = "11.5",
            "DeactivatedPermissions" => options.DeactivatedPermissions = ["RootAccess"],
            "TimeProvider" => options.TimeProvider = null!,
            _ => options.DataFile = " ",
        };

        Assert.Contains(part, (await Assert.ThrowsAsync<ArgumentException>(() => StorageGridEmulator.StartAsync(options))).Message);
    }
}
