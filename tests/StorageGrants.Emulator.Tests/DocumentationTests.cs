using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace StorageGrants.Emulator.Tests;

/// <summary>docs/emulator.md lists every choice with its value, and none that is gone.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = Read("emulator.md");

    [Theory]
    [InlineData("emulator.md", typeof(TigrisEmulatorChoices))]
    [InlineData("emulator-backblaze.md", typeof(BackblazeEmulatorChoices))]
    [InlineData("emulator-storagegrid.md", typeof(StorageGridEmulatorChoices))]
    [InlineData("emulator-tigris-organizations.md", typeof(TigrisOrganizationsEmulatorChoices))]
    public void Every_choice_stands_on_the_page_and_the_other_way_round(string page, Type choices)
    {
        var chosen = choices.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => field.Name + " = " + Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture));
        var written = Regex.Matches(Read(page), @"^\| `(\w+)` \| (\d+) \|", RegexOptions.Multiline)
            .Select(static row => row.Groups[1].Value + " = " + row.Groups[2].Value);
        Assert.Equal(chosen.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_status_or_tolerance_stands_in_another_file()
    {
        var numbers = new Regex(@"Refused\(\s*\d|StatusCode = \d|FromSeconds\(\d{2,}|\b(?:4\d\d|5\d\d)\b");
        var sources = Directory.EnumerateFiles(Path.Combine(RepositoryRoot(), "src", "StorageGrants.Emulator"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(static file => !file.EndsWith("EmulatorChoices.cs", StringComparison.Ordinal) && Path.GetFileName(file) != "EmulatorLimits.cs")
            .ToArray();
        Assert.NotEmpty(sources);
        Assert.Equal([], sources.Where(file => numbers.IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("--system")]
    [InlineData("--port")]
    [InlineData("--provider-id")]
    [InlineData("--signing-key-file")]
    [InlineData("--edition")]
    [InlineData("--data")]
    [InlineData("STORAGEGRANTS_EMULATOR_SIGNING_KEY")]
    public void Options_of_the_program_stand_on_the_page(string option) => Assert.Contains("`" + option + "`", Page);

    [Theory]
    [InlineData("--account-id")]
    [InlineData("--application-key-file")]
    [InlineData("--group")]
    [InlineData("STORAGEGRANTS_EMULATOR_APPLICATION_KEY")]
    public void Options_of_backblaze_stand_on_its_page(string option) => Assert.Contains("`" + option + "`", Read("emulator-backblaze.md"));

    [Theory]
    [InlineData("--tenant-id")]
    [InlineData("--root-password-file")]
    [InlineData("--release")]
    [InlineData("STORAGEGRANTS_EMULATOR_ROOT_PASSWORD")]
    public void Options_of_storagegrid_stand_on_its_page(string option) => Assert.Contains("`" + option + "`", Read("emulator-storagegrid.md"));

    [Theory]
    [InlineData("--access-key-id")]
    [InlineData("--secret-access-key-file")]
    [InlineData("--bucket")]
    [InlineData("--fly-managed")]
    [InlineData("STORAGEGRANTS_EMULATOR_SECRET_ACCESS_KEY")]
    public void Options_of_tigris_organizations_stand_on_its_page(string option) => Assert.Contains("`" + option + "`", Read("emulator-tigris-organizations.md"));

    private static string Read(string page) => File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", page));

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sdk.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Sdk.sln is above no folder of the test");
        return folder;
    }
}
