using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

public sealed class EmulatorTests(ConsumerRoot root)
{
    [Fact]
    public async Task Answers_the_packed_client_inside_one_console()
    {
        var app = root.Create("EmulatorConsole");
        app.Write("EmulatorConsole.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" />
                <PackageReference Include="StorageGrants.Emulator" Version="{BuildInfo.Version}" />
              </ItemGroup>
            </Project>
            """);
        app.Write("Program.cs", """
            using System;
            using StorageGrants;
            using StorageGrants.Emulator;
            using StorageGrants.Tigris;

            await using var emulator = await TigrisEmulator.StartAsync();
            var client = new TigrisPartnerClient(new TigrisPartnerOptions
            {
                BaseAddress = emulator.BaseAddress,
                ProviderId = emulator.ProviderId,
                SigningKey = new Secret(emulator.SigningKey),
            });
            var owner = await client.ProvisionAsync("org-1", new ProvisioningRequest("uploads", "Acme", "user-1"));
            var key = await client.CreateAccessKeyAsync("org-1", new CreateAccessKeyRequest("user-1").WithBucketsRoles(new BucketAccess("uploads", BucketRole.Editor)));
            Console.WriteLine($"{emulator.BaseAddress.Host} {emulator.IsCurrentSecret(key.Id, key.SecretKey.Reveal())} {owner.SecretAccessKey}");
            """);
        await app.DotnetSucceeds("build");
        var run = await app.DotnetSucceeds("bin/Debug/net10.0/EmulatorConsole.dll");
        Assert.Equal("127.0.0.1 True ***", run.Output.Trim());
    }
}
