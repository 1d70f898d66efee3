using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>The targets file of the package on its own: what becomes of StorageGrantsSchema and StorageGrantsFile.</summary>
public sealed class ProjectItemTests(ConsumerRoot root)
{
    [Fact]
    public async Task A_file_reaches_the_compiler_once_with_the_metadata_of_its_first_declaration()
    {
        var app = Create("Once", """
            <StorageGrantsSchema Include="schemas/a.json" Namespace="Acme" Visibility="public" />
            <StorageGrantsSchema Include="schemas/*.json;./schemas/a.json" Namespace="Other" />
            <StorageGrantsFile Include="**/*.json" />
            <AdditionalFiles Include="grants/g.json" />
            """);
        app.Write("schemas/a.json", "{}");
        app.Write("schemas/b.json", "{}");
        app.Write("grants/g.json", "{}");
        app.Write("bin/Debug/net10.0/out.json", "{}");
        app.Write("obj/project.assets.json", "{}");

        Assert.Equal(
            ["grants/g.json file", "schemas/a.json schema Acme public", "schemas/b.json schema Other "],
            await AdditionalFiles(app));
    }

    [Fact]
    public async Task Items_of_Directory_Build_targets_count()
    {
        var app = Create("LateItems", "");
        app.Write("Directory.Build.targets", """<Project><ItemGroup><StorageGrantsFile Include="g.json" /></ItemGroup></Project>""");
        app.Write("g.json", "{}");

        Assert.Equal(["g.json file"], await AdditionalFiles(app));
    }

    [Theory]
    [InlineData("Missing", """<StorageGrantsSchema Include="nowhere.json" />""", "nowhere.json' named by StorageGrantsSchema does not exist")]
    [InlineData("MissingFile", """<StorageGrantsFile Include="nowhere.json" />""", "nowhere.json' named by StorageGrantsFile does not exist")]
    [InlineData("Visible", """<StorageGrantsSchema Include="Program.cs" Visibility="open" />""", "Visibility 'open' of StorageGrantsSchema")]
    public async Task A_wrong_item_is_an_error_that_names_it(string name, string item, string message)
    {
        var app = Create(name, item);
        var result = await app.Dotnet("msbuild", "-t:AddStorageGrantsAdditionalFiles");
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(message, result.Output);
        Assert.Contains(name + ".csproj : error", result.Output);
    }

    [Fact]
    public async Task A_design_time_build_goes_on()
    {
        var app = Create("DesignTime", """<StorageGrantsSchema Include="nowhere.json" />""");
        await app.DotnetSucceeds("msbuild", "-t:AddStorageGrantsAdditionalFiles;CheckStorageGrantsCompiler", "-p:DesignTimeBuild=true", "-p:CompilerApiVersion=roslyn4.13");
    }

    [Theory]
    [InlineData("roslyn4.13", null)]
    [InlineData("roslyn4.9", null)]
    [InlineData("roslyn3.11", null)]
    [InlineData("", null)]
    [InlineData("roslyn4.13", "-p:StorageGrantsCheckCompiler=true")]
    public async Task A_compiler_too_old_to_load_the_analyzers_is_an_error(string compiler, string? property)
    {
        var result = await CheckCompiler(compiler, property);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(".csproj : error SGR0008: StorageGrants needs the C# compiler 4.14 or later", result.Output);
        Assert.Contains("this build uses compiler " + (compiler.Length == 0 ? "0.0" : compiler["roslyn".Length..]) + " of MSBuild", result.Output);
    }

    [Theory]
    [InlineData("roslyn4.14", null)]
    [InlineData("roslyn5.0", null)]
    [InlineData("roslyn10.1", null)]
    [InlineData("roslyn4.13", "-p:StorageGrantsCheckCompiler=false")]
    [InlineData("roslyn4.13", "-p:Language=VB")]
    public async Task Another_compiler_is_none(string compiler, string? property)
    {
        var result = await CheckCompiler(compiler, property);
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.DoesNotContain("SGR0008", result.Output);
    }

    private Task<CommandResult> CheckCompiler(string compiler, string? property)
    {
        string[] arguments = ["msbuild", "-t:CheckStorageGrantsCompiler", "-p:CompilerApiVersion=" + compiler];
        var app = Create("Compiler" + compiler + property?[(property.IndexOf('=') + 1)..], "");
        return app.Dotnet(property is null ? arguments : [.. arguments, property]);
    }

    private Consumer Create(string name, string items)
    {
        var app = root.Create(name);
        app.Write(name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{Path.Combine(BuildInfo.RepoRoot, "src", "StorageGrants", "buildTransitive", "StorageGrants.targets")}" />
            </Project>
            """);
        app.Write("Program.cs", "class Program { static void Main() { } }");
        return app;
    }

    private static async Task<string[]> AdditionalFiles(Consumer app)
    {
        var result = await app.DotnetSucceeds("msbuild", "-t:AddStorageGrantsAdditionalFiles", "-getItem:AdditionalFiles");
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => Describe(item, app.Folder))
            .Order(StringComparer.Ordinal)];
    }

    private static string Describe(JsonElement item, string folder)
    {
        string Get(string name) => item.TryGetProperty(name, out var value) ? value.GetString()! : "";
        var path = Path.GetRelativePath(folder, Get("FullPath"));
        return Get("StorageGrantsSchema") == "true"
            ? $"{path} schema {Get("StorageGrantsNamespace")} {Get("StorageGrantsVisibility")}"
            : $"{path} {(Get("StorageGrantsFile") == "true" ? "file" : "other")}";
    }
}
