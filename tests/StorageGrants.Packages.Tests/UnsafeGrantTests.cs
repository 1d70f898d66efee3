using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>What the build of a stranger prints about the program in the README, and that the README says so.</summary>
public sealed class UnsafeGrantTests(ConsumerRoot root)
{
    private readonly string _readme = File.ReadAllText(Path.Combine(BuildInfo.RepoRoot, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_build_reports_a_wildcard_Admin_grant_at_the_role_and_the_readme_shows_the_line()
    {
        var program = Block("csharp");
        var app = root.Create("Unsafe");
        app.Write("Unsafe.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" /></ItemGroup>
            </Project>
            """);
        app.Write("Program.cs", program);

        var build = await app.DotnetSucceeds("build", "--no-incremental");
        var diagnostic = Assert.Single(build.Diagnostics(app.Folder));

        var lines = program.Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains("\"*\"", StringComparison.Ordinal));
        var column = lines[line].IndexOf("BucketRole.Admin", StringComparison.Ordinal);
        var expected = string.Create(CultureInfo.InvariantCulture, $"Program.cs({line + 1},{column + 1}): warning SGR1001: ");
        Assert.StartsWith(expected, diagnostic);

        if (BuildInfo.AcceptGolden)
            File.WriteAllText(Path.Combine(BuildInfo.RepoRoot, "README.md"), _readme.Replace(Block("text"), diagnostic, StringComparison.Ordinal));
        else
            Assert.Equal(diagnostic, Block("text"));
    }

    [Fact]
    public void Every_link_of_the_readme_leads_to_a_file_of_the_repository()
    {
        var missing = Regex.Matches(_readme, @"\]\(([^)#:]+)\)")
            .Select(match => match.Groups[1].Value)
            .Where(link => !Path.Exists(Path.Combine(BuildInfo.RepoRoot, link)));
        Assert.Empty(missing);
    }

    private string Block(string language)
    {
        var match = Regex.Match(_readme, $"^```{language}\n(.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.True(match.Success, $"The README has no {language} block.");
        return match.Groups[1].Value;
    }
}
