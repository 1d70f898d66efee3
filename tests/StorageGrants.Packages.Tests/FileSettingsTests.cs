using System;
using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>Presets, severities by path and suppression files in the build of a stranger.</summary>
public sealed class FileSettingsTests(ConsumerRoot root)
{
    private const string WildcardAdmin = """{ "bucket_name": "*", "role": "Admin" }""";

    [Fact]
    public async Task Paths_suppressions_and_presets_decide_what_the_build_reports()
    {
        var app = root.Create("FileSettings");
        app.Write("FileSettings.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><StorageGrantsAnalysisMode>strict</StorageGrantsAnalysisMode></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" />
                <StorageGrantsFile Include="grants/**/*.json;grants/**/*.ndjson" />
              </ItemGroup>
            </Project>
            """);
        app.Write("Class.cs", "internal static class Class { }");
        app.Write(".editorconfig", "root = true\n[grants/quiet/*.json]\nstoragegrants_severity.SGR1001 = none\n[grants/loud/*.json]\nstoragegrants_severity.SGR1001 = error\n");
        app.Write("grants/loud/a.json", WildcardAdmin);
        app.Write("grants/quiet/a.json", WildcardAdmin);
        app.Write("grants/keys.ndjson", WildcardAdmin + "\n" + WildcardAdmin + "\n");
        app.Write("grants/accepted.json", WildcardAdmin);
        app.Write("grants/accepted.grants-lint.json", """
            { "suppressions": [
              { "rule": "SGR1001", "pointer": "/role", "value": "Admin", "reason": "owner key" },
              { "rule": "SGR1101", "pointer": "/role", "value": "Admin", "reason": "typo" }
            ] }
            """);

        var build = await app.Dotnet("build");
        Assert.Equal(1, build.ExitCode);
        Assert.Equal(
            [
                "grants/accepted.grants-lint.json(3,13): warning SGR9002",
                "grants/keys.ndjson(1,31): warning SGR1001",
                "grants/keys.ndjson(2,31): warning SGR1001",
                "grants/loud/a.json(1,31): error SGR1001",
            ],
            build.Diagnostics(app.Folder).Select(line => string.Join(':', line.Split(':').Take(2))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unknown_preset_is_an_error_that_names_those_there_are()
    {
        var app = root.Create("UnknownMode");
        app.Write("UnknownMode.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><StorageGrantsAnalysisMode>strictest</StorageGrantsAnalysisMode></PropertyGroup>
              <ItemGroup><PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" /></ItemGroup>
            </Project>
            """);
        app.Write("Class.cs", "internal static class Class { }");
        var build = await app.Dotnet("build");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("StorageGrantsAnalysisMode 'strictest' is none of minimal, recommended, strict and all", build.Output);
    }
}
