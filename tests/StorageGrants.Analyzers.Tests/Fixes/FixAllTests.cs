using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Fixes;

/// <summary>
/// Each fix in a document, a project and the solution at once: every finding is mended, whatever its value; what is around it stays
/// as it is, and the result compiles and is not reported again.
/// </summary>
public class FixAllTests
{
    private const string Request = "new { user_id = \"u\", user_role = @U, buckets_roles = new[] { new { bucket_name = \"b\", /* level */ role = @R /* of it */ } } }";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "Grant {0} instead", "object {0} => new { bucket_name = \"*\", /* all */ role = {|SGR1001:\"Admin\"|} /* of them */ };", "object {0} => new { bucket_name = \"*\", /* all */ role = \"Editor\" /* of them */ };" },
        { "Grant {0} instead", "object {0} => \"{\\\"user_id\\\":\\\"u\\\",\\\"buckets_roles\\\":[{\\\"bucket_name\\\":\\\"*\\\",\\\"role\\\":{|SGR1002:\\\"Admin\\\"|}}]}\";", "object {0} => \"{\\\"user_id\\\":\\\"u\\\",\\\"buckets_roles\\\":[{\\\"bucket_name\\\":\\\"*\\\",\\\"role\\\":\\\"Editor\\\"}]}\";" },
        { "Grant {0} instead", "object {0} => new { user_id = \"u\", user_role = \"Admin\", buckets_roles = new[] { new { bucket_name = \"*\", role = \"Editor\" }, new { bucket_name = \"b\", role = \"Admin\" } }, attach_policies = {|SGR1003:new[] { \"p\" }|} };", "object {0} => new { user_id = \"u\", user_role = \"Admin\", buckets_roles = new[] { new { bucket_name = \"*\", role = \"Editor\" }, new { bucket_name = \"b\", role = \"Editor\" } }, attach_policies = new[] { \"p\" } };" },
        { "Write {0}", Member(Request, "{|SGR1010:\"member\"|}", "\"Editor\""), Member(Request, "\"Member\"", "\"Editor\"") },
        { "Write {0}", Member(Request, "\"Member\"", "{|SGR1010:\"Read Only\"|}"), Member(Request, "\"Member\"", "\"ReadOnly\"") },
        { "Write {0}", Member(Request, "{|SGR1010:\"ADMIN\"|}", "{|SGR1010:\"editor\"|}"), Member(Request, "\"Admin\"", "\"Editor\"") },
        { "Write {0} here", Member(Request, "{|SGR1011:\"Editor\"|}", "\"Editor\""), Member(Request, "\"Member\"", "\"Editor\"") },
        { "Grant {0} here", Member(Request, "\"Member\"", "{|SGR1011:\"Member\"|}"), Member(Request, "\"Member\"", "\"ReadOnly\"") },
        { "Write the network address", Policy("{|SGR3010:\\\"198.51.100.7/24\\\"|}"), Policy("\\\"198.51.100.0/24\\\"") },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Of_every_kind(string key, string before, string after)
    {
        var test = new GrantFixTest { CodeActionEquivalenceKey = key, IgnoresInfo = true };
        test.TestState.Sources.Add(File("A", before, 3));
        test.TestState.Sources.Add(File("B", before, 1));
        test.TestState.AdditionalProjects["Other"] = new() { Sources = { ("/0/Other.cs", File("O", before, 2)) } };
        test.FixedState.Sources.Add(File("A", after, 3));
        test.FixedState.Sources.Add(File("B", after, 1));
        test.FixedState.AdditionalProjects["Other"] = new() { Sources = { ("/0/Other.cs", File("O", after, 2)) } };
        await test.RunAsync();
    }

    [Fact]
    public Task Values_of_all_kinds_in_one_run() => GrantFixTest.Statements(
        """
        _ = new BucketAccess("a", new OpenEnum<BucketRole>({|SGR1010:"Read Only"|})); // one
        _ = new BucketAccess("b", new OpenEnum<BucketRole>({|SGR1010:"editor"|})); // another
        """,
        """
        _ = new BucketAccess("a", new OpenEnum<BucketRole>("ReadOnly")); // one
        _ = new BucketAccess("b", new OpenEnum<BucketRole>("Editor")); // another
        """,
        "Write {0}");

    [Theory]
    [InlineData("""_ = new { bucket_name = "*", role = {|SGR1001:"Admin"|} };""", """_ = new { bucket_name = "*", role = "Editor" };""", "Grant Editor instead (preview: changes rights)")]
    [InlineData("""_ = new BucketAccess("b", new OpenEnum<BucketRole>({|SGR1010:"editor"|}));""", """_ = new BucketAccess("b", new OpenEnum<BucketRole>("Editor"));""", "Write Editor")]
    public async Task What_changes_rights_is_called_a_preview(string before, string after, string title)
    {
        var titles = new List<string>();
        await GrantFixTest.Statements(before, after, title, action => titles.Add(action.Title));
        Assert.Equal([title], titles);
    }

    private static string Member(string expression, string userRole, string role) => "object {0} => " + expression.Replace("@U", userRole, StringComparison.Ordinal).Replace("@R", role, StringComparison.Ordinal) + ";";

    private static string Policy(string range) => "string {0} => \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"arn:aws:s3:::logs/*\\\",\\\"Condition\\\":{\\\"IpAddress\\\":{\\\"aws:SourceIp\\\":" + range + "}}}]}\";";

    private static string File(string type, string member, int count) =>
        "// a file\nclass " + type + "\n{\n" + string.Join("\n\n", Enumerable.Range(0, count).Select(index => "    /// <summary>Text.</summary>\n    " + member.Replace("{0}", "M" + index + "()", StringComparison.Ordinal))) + "\n}\n";
}
