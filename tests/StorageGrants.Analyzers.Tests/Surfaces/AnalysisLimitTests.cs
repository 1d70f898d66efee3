using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>SGR9005 in a build: what is too large to be looked at says so, and what is smaller does not.</summary>
public class AnalysisLimitTests
{
    private const string WildcardAdmin = """{ "bucket_name": "*", "role": "Admin" }""";

    [Theory]
    [InlineData(20_000_001, "SGR9005: The file has 20,000,001 characters, a build looks at no more than 20,000,000; check it with 'storagegrants lint'")]
    [InlineData(1_000_000, "SGR1001: ")]
    public async Task A_file(int length, string expected)
    {
        var test = GrantTest.Plain("class C { }");
        test.TestState.AdditionalFiles.Add(("/0/keys.json", WildcardAdmin.PadRight(length)));
        test.GlobalConfig = "[/0/keys.json]\nbuild_metadata.AdditionalFiles.StorageGrantsFile = true\n";
        var found = Assert.Single(await test.CollectAsync());
        Assert.StartsWith(expected, found.Id + ": " + found.GetMessage());
        Assert.Equal(("/0/keys.json", found.Id == "SGR9005" ? 0 : WildcardAdmin.IndexOf("\"Admin\"", System.StringComparison.Ordinal)), (found.Location.GetLineSpan().Path, found.Location.SourceSpan.Start));
    }

    [Theory]
    [InlineData(201, true)]
    [InlineData(20, false)]
    public async Task A_policy_in_a_literal(int statements, bool fires)
    {
        var policy = "{ 'Version': '2012-10-17', 'Statement': [ " + string.Join(", ", Enumerable.Repeat("{ 'Effect': 'Deny', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::a/*' }", statements)) + " ] }";
        var code = "class C { const string Policy = \"\"\"" + policy.Replace('\'', '"') + "\"\"\"; }";
        var found = (await GrantTest.Plain(code).CollectAsync()).Where(found => found.Id == "SGR9005").ToArray();
        Assert.Equal(fires ? 1 : 0, found.Length);
        Assert.All(found, limit => Assert.Equal(policy.Replace('\'', '"'), code.Substring(limit.Location.SourceSpan.Start, limit.Location.SourceSpan.Length)));
        Assert.All(found, limit => Assert.StartsWith("The policy has 201 statements", limit.GetMessage()));
    }
}
