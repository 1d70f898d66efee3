using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Severities of findings in JSON files, by path and for the whole compilation.</summary>
public class FileSettingsTests
{
    private const string WildcardAdmin = """{ "bucket_name": "*", "role": "Admin" }""";

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("info", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    [InlineData("loud", DiagnosticSeverity.Warning)]
    public async Task A_severity_by_path(string value, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, await SeverityAsync(("/0/.editorconfig", "root = true\n[g/*.json]\nstoragegrants_severity.SGR1001 = " + value + "\n")));

    [Fact]
    public async Task Other_paths_are_not_meant() =>
        Assert.Equal(DiagnosticSeverity.Warning, await SeverityAsync(("/0/.editorconfig", "root = true\n[other/*.json]\nstoragegrants_severity.SGR1001 = error\n")));

    [Fact]
    public async Task One_severity_for_all_rules() =>
        Assert.Null(await SeverityAsync(("/0/.editorconfig", "root = true\n[*.json]\nstoragegrants_severity = none\n")));

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    [InlineData("default", DiagnosticSeverity.Warning)]
    public async Task A_severity_for_the_compilation(string value, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, await SeverityAsync(("/0/.globalconfig", "is_global = true\ndotnet_diagnostic.SGR1001.severity = " + value + "\n")));

    [Fact]
    public async Task The_path_wins_over_the_compilation() => Assert.Equal(DiagnosticSeverity.Info, await SeverityAsync(
        ("/0/.globalconfig", "is_global = true\ndotnet_diagnostic.SGR1001.severity = error\n"),
        ("/0/.editorconfig", "root = true\n[*.json]\nstoragegrants_severity.SGR1001 = info\n")));

    [Fact]
    public async Task NoWarn_and_warnings_as_errors_are_heeded()
    {
        Assert.Null(await SeverityAsync(options => options.WithSpecificDiagnosticOptions([new("SGR1001", ReportDiagnostic.Suppress)])));
        Assert.Equal(DiagnosticSeverity.Error, await SeverityAsync(options => options.WithSpecificDiagnosticOptions([new("SGR1001", ReportDiagnostic.Error)])));
        Assert.Equal(DiagnosticSeverity.Error, await SeverityAsync(options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)));
        Assert.Equal(DiagnosticSeverity.Warning, await SeverityAsync(options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error).WithSpecificDiagnosticOptions([new("SGR1001", ReportDiagnostic.Warn)])));
    }

    [Fact]
    public async Task Warnings_as_errors_heed_the_severity_of_the_path() => Assert.Equal(DiagnosticSeverity.Info, await SeverityAsync(
        options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error),
        ("/0/.editorconfig", "root = true\n[*.json]\nstoragegrants_severity.SGR1001 = info\n")));

    [Theory]
    [InlineData("/0/.editorconfig", "root = true\n[*.json]\nstoragegrants_polcy_dialect = tigris\n", "There is no setting 'storagegrants_polcy_dialect', so it does nothing; did you mean 'storagegrants_policy_dialect'?")]
    [InlineData("/0/.editorconfig", "root = true\n[*]\nstoragegrants_severity.SGR101 = none\n", "There is no rule 'sgr101' for 'storagegrants_severity'; did you mean 'SGR1001'?")]
    [InlineData("/0/.globalconfig", "is_global = true\nstoragegrants_tigris_editon = 2026-10\n", "There is no setting 'storagegrants_tigris_editon', so it does nothing; did you mean 'storagegrants_tigris_edition'?")]
    [InlineData("/0/.editorconfig", "root = true\n[*]\nstoragegrants_severity.SGR1001 = warning\nstoragegrants_policy_dialect = tigris\n", null)]
    [InlineData("/0/.globalconfig", "is_global = true\nstoragegrants_today = 2026-01-31\nother_key = 1\n", null)]
    [InlineData("/0/.editorconfig", "root = true\n[*.cs]\nstoragegrants_polcy_dialect = tigris\n", null)]
    public async Task A_misspelt_setting_for_files_is_reported_once(string path, string config, string? said)
    {
        var test = GrantTest.Plain("class C { }");
        test.TestState.AdditionalFiles.Add(("/0/g/a.json", WildcardAdmin));
        test.TestState.AdditionalFiles.Add(("/0/g/b.json", WildcardAdmin));
        test.TestState.AdditionalFiles.Add(("/0/a.json", "{ }"));
        test.TestState.AnalyzerConfigFiles.Add((path, config));
        var found = (await test.CollectAsync()).Where(diagnostic => diagnostic.Id == "SGR9002").ToList();
        Assert.Equal(said is null ? [] : [said], found.Select(diagnostic => diagnostic.GetMessage()));
        Assert.All(found, diagnostic => Assert.Equal("/0/g/a.json", diagnostic.Location.GetLineSpan().Path));
    }

    [Theory]
    [InlineData("tigris", true)]
    [InlineData("aws-s3", false)]
    public async Task The_dialect_of_policies_goes_by_the_place_of_their_files(string dialect, bool isFound)
    {
        var test = GrantTest.Plain("class C { }");
        test.TestState.AdditionalFiles.Add(("/0/policies/deep/p.json", """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "NotAction": "s3:DeleteObject", "Resource": "arn:aws:s3:::b/*" } ] }"""));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "root = true\n[policies/**.json]\nstoragegrants_policy_dialect = " + dialect + "\n"));
        Assert.Equal(isFound, (await test.CollectAsync()).Any(diagnostic => diagnostic.Id == "SGR4001"));
    }

    private static Task<DiagnosticSeverity?> SeverityAsync(params (string, string)[] configs) => SeverityAsync(options => options, configs);

    private static async Task<DiagnosticSeverity?> SeverityAsync(System.Func<CompilationOptions, CompilationOptions> change, params (string, string)[] configs)
    {
        var test = GrantTest.Plain("class C { }");
        test.TestState.AdditionalFiles.Add(("/0/g/keys.json", WildcardAdmin));
        foreach (var config in configs)
            test.TestState.AnalyzerConfigFiles.Add(config);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectCompilationOptions(project, change(solution.GetProject(project)!.CompilationOptions!)));
        IReadOnlyList<Diagnostic> found = await test.CollectAsync();
        return found.SingleOrDefault(diagnostic => diagnostic.Id == "SGR1001")?.Severity;
    }
}
