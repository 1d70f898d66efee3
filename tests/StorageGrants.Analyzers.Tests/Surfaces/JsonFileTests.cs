using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>JSON files among the additional files of a project.</summary>
public class JsonFileTests
{
    private const string Marked = "[/0/keys.json]\nbuild_metadata.AdditionalFiles.StorageGrantsFile = true\n";

    [Fact]
    public Task Recognised_by_shape() => Run("/0/anything.json", """
        {
          "user_id": "u",
          "user_role": "Admin",
          "buckets_roles": [
            { "bucket_name": "*", "role": {|SGR1001:"Admin"|} },
            { "bucket_name": "b", "role": {|SGR1010:"read-only"|} }
          ]
        }
        """);

    [Fact]
    public Task Line_and_column_are_those_of_the_token()
    {
        var test = Create("/0/keys.json", "{\r\n  \"bucket_name\": \"*\",\r\n  \"role\": \"Admin\"\r\n}", null);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("SGR1001", DiagnosticSeverity.Warning).WithSpan("/0/keys.json", 3, 11, 3, 18));
        return test.RunAsync();
    }

    [Fact]
    public Task Additional_locations_name_the_other_values()
    {
        var test = Create("/0/keys.json", """{ "user_id": "u", "user_role": {|#2:"Member"|}, "buckets_roles": [ { "bucket_name": {|#1:"*"|}, "role": {|#0:"Admin"|} } ] }""", null);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("SGR1002", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(2));
        return test.RunAsync();
    }

    [Fact]
    public Task A_file_of_another_kind_is_left_alone() =>
        Run("/0/notes.txt", """{ "bucket_name": "*", "role": "Admin" }""");

    [Fact]
    public Task A_named_file_may_have_any_extension() =>
        Run("/0/grants.txt", """{ "bucket_name": "*", "role": {|SGR1001:"Admin"|} }""", "[/0/grants.txt]\nbuild_metadata.AdditionalFiles.StorageGrantsFile = true\n");

    [Theory]
    [InlineData("""{ "bucket_name": "*", "role": "Admin"{|SGR0009:]|}""")]
    [InlineData("""{ "bucket_name": "*", {|SGR0009:/|}* Admin */ "role": "Admin" }""")]
    [InlineData("""{|SGR0009:<|}html>""")]
    public Task A_named_file_that_is_no_json(string text) => Run("/0/keys.json", text, Marked);

    [Fact]
    public Task An_empty_named_file()
    {
        var test = Create("/0/keys.json", "", Marked);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("SGR0009", DiagnosticSeverity.Error).WithSpan("/0/keys.json", 1, 1, 1, 1));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""{ "bucket_name": "*", "role": "Admin" """)]
    [InlineData("""{ "bucket_name": "*", "role": "Admin", }""")]
    [InlineData("""// { "bucket_name": "*", "role": "Admin" }""")]
    public Task Other_files_that_are_no_json_are_silent(string text) => Run("/0/settings.json", text);

    [Fact]
    public Task Settings_reach_files() => Run(
        "/0/keys.json",
        """{ "user_id": "u", "user_role": "Member", "buckets_roles": [ { "bucket_name": "b", "role": {|SGR1003:"Admin"|} } ] }""",
        "storagegrants_policies_apply = true\n" + Marked);

    [Theory]
    [InlineData("2026-06", DiagnosticSeverity.Warning)]
    [InlineData("2026-10", DiagnosticSeverity.Error)]
    [InlineData("both", DiagnosticSeverity.Warning)]
    public Task The_edition_decides_the_severity(string edition, DiagnosticSeverity severity)
    {
        var test = Create("/0/keys.json", """{ "user_id": "u", "buckets_roles": [ { "bucket_name": {|#1:"*"|}, "role": {|#0:"Admin"|} } ] }""", "storagegrants_tigris_edition = " + edition + "\n");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("SGR1002", severity).WithLocation(0).WithLocation(1));
        return test.RunAsync();
    }

    private static Task Run(string path, string text, string? config = null) => Create(path, text, config).RunAsync();

    private static GrantTest Create(string path, string text, string? config)
    {
        var test = GrantTest.Plain("class C { }");
        test.TestState.AdditionalFiles.Add((path, text));
        if (config is not null)
            test.GlobalConfig = config;
        return test;
    }
}
