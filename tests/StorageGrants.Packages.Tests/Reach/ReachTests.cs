using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests.Reach;

/// <summary>A program of the packages, published ahead of time and trimmed, against an emulator in a process of its own.</summary>
public sealed class ReachTests(ConsumerRoot root)
{
    [Theory]
    [InlineData("net9.0", "PublishAot", false)]
    [InlineData("net10.0", "PublishTrimmed", true)]
    public async Task Publishes_without_a_warning_and_lives_through_the_life_of_a_key(string framework, string kind, bool hasDynamicCode)
    {
        var app = root.Create("Reach" + kind);
        var project = Project(framework, kind);
        if (kind == "PublishAot")
            NativeTools.Require();
        await RuntimePacks.RequireAsync(app, project);

        var packages = $"""<ItemGroup><PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" /></ItemGroup></Project>""";
        app.Write("Reach.csproj", project.Replace("</Project>", packages, StringComparison.Ordinal));
        foreach (var source in Directory.EnumerateFiles(Path.Combine(BuildInfo.RepoRoot, "tests", "StorageGrants.Packages.Tests", "Reach", "Program")))
            app.Write(Path.GetFileName(source), await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken));
        var grants = app.Write("grants.json", """{"user_id":"user","buckets_roles":[{"bucket_name":"*","role":"Admin"}]}""");
        var publish = await app.DotnetSucceeds("publish", "-c", "Release", "-o", "out", "-clp:Summary");
        Assert.Empty(publish.Diagnostics(app.Folder));
        Assert.Contains("0 Warning(s)", publish.Output);

        using var emulator = await EmulatorProgram.StartAsync();
        var run = await app.Run(Path.Combine(app.Folder, "out", "Reach"), [emulator.Address, EmulatorProgram.ProviderId, grants], ("REACH_SIGNING_KEY", EmulatorProgram.SigningKey));

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("", run.Error);
        Assert.Equal(
            [
                $"dynamic code: {hasDynamicCode}",
                "catalogue: tigris, editions 2026-06 2026-10, BucketRole has ReadOnly ReadWrite Editor Admin",
                "lint: SGR1002 Warning",
                "provisioned: uploads, secret ***",
                "created: ci and guide, different: True, secret ***",
                "listed: 3 keys on 2 pages",
                "read: Active, uploads Editor",
                "rotated: a new secret: True",
                "deleted: reading it is 404, with a reason: True",
                """unknown role: Curator, known: False, written: {"bucket_name":"uploads","role":"Curator"}""",
                "telemetry: 9 spans, 9 measurements",
            ],
            run.Output.Trim().ReplaceLineEndings("\n").Split('\n'));

        var files = Directory.EnumerateFiles(Path.Combine(app.Folder, "out")).Select(path => new FileInfo(path)).Where(file => file.Extension is not (".dbg" or ".pdb")).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{framework} {kind}: {files.Count} files, {files.Sum(file => file.Length):N0} bytes");
        TestContext.Current.TestOutputHelper!.WriteLine(run.Output);
    }

    private static string Project(string framework, string kind) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <{kind}>true</{kind}>
            <SelfContained>true</SelfContained>
            <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
            <InvariantGlobalization>true</InvariantGlobalization>
            <Nullable>enable</Nullable>
            <LangVersion>12</LangVersion>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <!-- Each warning of each assembly, in place of one that sums them up. -->
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
          </PropertyGroup>
        </Project>
        """;
}
