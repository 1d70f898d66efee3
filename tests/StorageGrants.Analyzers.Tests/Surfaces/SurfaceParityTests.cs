using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>A document means the same in a file, in a literal and on the command line, which calls the linter.</summary>
public class SurfaceParityTests
{
    [Theory]
    [InlineData("""{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" } ] }""")]
    [InlineData("""{ "user_id": "u", "user_role": "Member", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" }, { "bucket_name": "b", "role": "ReadOnly" } ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket_name": "b", "role": "Admin" } ], "create_policies": [ { "name": "p" } ] }""")]
    [InlineData("""{ "keys": [ { "id": "a", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" } ] }, { "id": "b", "buckets_roles": [ { "bucket_name": "b", "role": "editor" } ] } ] }""")]
    [InlineData("""[ { "bucket_name": "*", "role": "Admin" }, { "bucket_name": "*", "role": "Member" } ]""")]
    [InlineData("""{ "user_role": "Editor", "user_id": "u", "buckets_roles": [ { "bucket_name": "b", "role": "Member" }, 7, null ] }""")]
    [InlineData("""{ "user_id": "u", "user_role": null, "buckets_roles": [ { "role": "Admin", "bucket_name": "*", "role": "Editor" } ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [] }""")]
    public async Task File_literal_and_linter_agree(string json)
    {
        var expected = new GrantFileLinter([RoleCatalog.Tigris], GrantRuleOptions.Default).Check(json).Findings
            .Select(finding => finding.Rule.Id + " " + finding.Severity + " " + json.Substring(((JsonOrigin)finding.Origin).Span.Start, ((JsonOrigin)finding.Origin).Span.Length) + " " + finding.Message)
            .Order()
            .ToArray();

        Assert.Equal(expected, await Report("class C { }", json));
        var inLiteral = await Report("class C { string M() => \"\"\"\n" + json + "\n\"\"\"; }", null);
        Assert.Equal(expected, inLiteral.Select(finding => finding.Replace(", or state the intent with [OrganizationOwnerKey(\"why\")]", "")));
    }

    private static async Task<string[]> Report(string code, string? json)
    {
        var test = GrantTest.Plain(code);
        if (json is not null)
            test.TestState.AdditionalFiles.Add(("/0/keys.json", json));
        return [.. (await test.CollectAsync())
            .Select(diagnostic => diagnostic.Id + " " + diagnostic.Severity + " " + (diagnostic.Location.SourceTree?.ToString() ?? json!).Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) + " " + diagnostic.GetMessage())
            .Order()];
    }
}
