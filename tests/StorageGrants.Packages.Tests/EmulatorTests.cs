using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

public sealed class EmulatorTests(ConsumerRoot root)
{
    [Fact]
    public async Task Starts_inside_a_console_that_references_its_package()
    {
        var app = root.Create("EmulatorConsole");
        app.Write("EmulatorConsole.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><PackageReference Include="StorageGrants.Emulator" Version="{BuildInfo.Version}" /></ItemGroup>
            </Project>
            """);
        app.Write("Program.cs", """
            using System;
            using System.Net.Http;
            using StorageGrants.Emulator;

            await using var emulator = await TigrisEmulator.StartAsync();
            using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
            // Unsigned, so refused: an answer of the emulator's own.
            using var response = await http.PostAsync($"v1/providers/{emulator.ProviderId}/orgs/org-1/provision", new StringContent("{}"));
            Console.WriteLine($"{emulator.BaseAddress.Host} {(int)response.StatusCode}");
            """);
        await app.DotnetSucceeds("build");
        var run = await app.DotnetSucceeds("run", "--no-build");
        Assert.Equal("127.0.0.1 401", run.Output.Trim());
    }
}
