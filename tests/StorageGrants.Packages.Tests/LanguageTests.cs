using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>The package does not break projects that its analyzers cannot serve.</summary>
public sealed class LanguageTests(ConsumerRoot root)
{
    [Theory]
    [InlineData("fsproj", "Module.fs", "module Module\nlet answer = StorageGrants.Access.Json.JsonKind.Null\n")]
    [InlineData("vbproj", "Module.vb", "Public Module M\nPublic ReadOnly Answer As StorageGrants.Access.Json.JsonKind\nEnd Module\n")]
    public async Task Builds(string project, string source, string text)
    {
        var app = root.Create(project);
        app.Write("Library." + project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" />
                <StorageGrantsFile Include="**/*.json" />
                <Compile Include="Module.fs" Condition="'$(MSBuildProjectExtension)' == '.fsproj'" />
              </ItemGroup>
            </Project>
            """);
        app.Write(source, text);
        app.Write("grants.json", "{}");
        var build = await app.DotnetSucceeds("build");
        Assert.Contains("0 Warning(s)", build.Output);
    }
}
