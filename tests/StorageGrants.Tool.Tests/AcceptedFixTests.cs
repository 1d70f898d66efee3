using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>What is accepted stays as it is and where it is, whatever else is mended, in this run and in the next.</summary>
public class AcceptedFixTests
{
    private const string Reader = "{ \"bucket_name\": \"a\", \"role\": \"ReadOnly\" }";
    private const string Owner = "{ \"bucket_name\": \"*\", \"role\": \"Admin\" }";

    public static TheoryData<string, string, string> Cases => new()
    {
        // The duplicate stands before what is accepted: without it the pointer would lead elsewhere.
        { Request(Reader, Reader, Owner), Entry("SGR1001", "/buckets_roles/2/role", "\"Admin\""), Request(Reader, Reader, Owner) },
        // Behind it nothing moves.
        { Request(Owner, "{ \"bucket_name\": \"a\", \"role\": \"Admin\" }", "{ \"bucket_name\": \"a\", \"role\": \"Admin\" }"), Entry("SGR1001", "/buckets_roles/0/role", "\"Admin\""), Request(Owner) },
        // The accepted value stands in the element that a finding wants removed.
        { Request(Owner, Owner), Entry("SGR1001", "/buckets_roles/0/role", "\"Admin\"") + "," + Entry("SGR1001", "/buckets_roles/1/role", "\"Admin\""), Request(Owner, Owner) },
        // An accepted duplicate stays; what is behind it is mended.
        { Request(Reader, Reader, "{ \"bucket_name\": \"b\", \"role\": \"Read Only\" }"), Entry("SGR1009", "/buckets_roles/1", Reader), Request(Reader, Reader, "{ \"bucket_name\": \"b\", \"role\": \"ReadOnly\" }") },
        // Another request of the same file is mended.
        { "[" + Request(Reader, Reader, Owner) + "," + Request(Reader, Reader) + "]", Entry("SGR1001", "/0/buckets_roles/2/role", "\"Admin\""), "[" + Request(Reader, Reader, Owner) + "," + Request(Reader) + "]" },
        // The name of a list is part of the pointers to what is in it.
        { "{ \"user_id\": \"u\", \"user_role\": \"Admin\", \"buckets_role\": [ { \"bucket_name\": \"*\", \"role\": \"Admin\" } ] }", Entry("SGR1001", "/buckets_role/0/role", "\"Admin\""), "{ \"user_id\": \"u\", \"user_role\": \"Admin\", \"buckets_role\": [ { \"bucket_name\": \"*\", \"role\": \"Admin\" } ] }" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_suppressed_finding_is_not_changed(string before, string entries, string after)
    {
        using var sandbox = new Sandbox();
        var path = sandbox.Write("a.json", before);
        sandbox.Write("a.grants-lint.json", "{ \"suppressions\": [ " + entries + " ] }");
        for (var run = 0; run < 2; run++)
        {
            await sandbox.RunAsync("lint", "a.json", "--fix-unsafe", "--severity", "info");
            Assert.Equal(after, await File.ReadAllTextAsync(path));
        }

        // No suppression has lost its finding.
        Assert.DoesNotContain("SGR9002", (await sandbox.RunAsync("lint", "a.json", "--severity", "info")).Output);
    }

    [Fact]
    public async Task A_finding_of_the_baseline_is_not_changed()
    {
        using var sandbox = new Sandbox();
        var path = sandbox.Write("a.json", Request(Reader, Reader, Owner, Reader));
        await sandbox.RunAsync("lint", "a.json", "--write-baseline", "b.txt");
        var findings = JsonDocument.Parse(await File.ReadAllTextAsync(sandbox.PathOf("b.txt"))).RootElement.GetProperty("findings").EnumerateArray();
        sandbox.Write("b.txt", "{ \"findings\": [ " + findings.Single(finding => finding.GetProperty("rule").GetString() == "SGR1001").GetRawText() + " ] }");
        for (var run = 0; run < 2; run++)
        {
            await sandbox.RunAsync("lint", "a.json", "--fix-unsafe", "--severity", "info", "--baseline", "b.txt");
            Assert.Contains(Owner, await File.ReadAllTextAsync(path));
        }

        Assert.DoesNotContain("SGR9003", (await sandbox.RunAsync("lint", "a.json", "--severity", "info", "--baseline", "b.txt")).Output);
    }

    private static string Request(params string[] grants) =>
        "{ \"user_id\": \"u\", \"user_role\": \"" + (grants.Contains(Owner) ? "Admin" : "Member") + "\", \"buckets_roles\": [ " + string.Join(", ", grants) + " ] }";

    private static string Entry(string rule, string pointer, string value) =>
        "{ \"rule\": \"" + rule + "\", \"pointer\": \"" + pointer + "\", \"value\": " + value + ", \"reason\": \"r\" }";
}
