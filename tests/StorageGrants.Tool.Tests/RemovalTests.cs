using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>Fixes that take grants out of their lists: the commas go with them, the layout of the others stays.</summary>
public class RemovalTests
{
    private const string Head = "{ \"user_id\": \"u\", \"user_role\": \"Admin\", \"buckets_roles\": [";
    private const string A = "{ \"bucket_name\": \"a\", \"role\": \"Editor\" }";
    private const string B = "{ \"bucket_name\": \"b\", \"role\": \"ReadOnly\" }";

    [Theory]
    [InlineData("\n  " + A + ",\n  " + A + ",\n  " + B + "\n] }", "\n  " + A + ",\n  " + B + "\n] }")]
    [InlineData("\r\n\t" + A + ",\r\n\t" + B + ",\r\n\t" + A + "\r\n] }", "\r\n\t" + A + ",\r\n\t" + B + "\r\n] }")]
    [InlineData(A + "," + A + "," + A + "] }", A + "] }")]
    [InlineData(" " + A + " , " + B + " , " + A + " , " + B + " ] }", " " + A + " , " + B + " ] }")]
    public async Task A_duplicate_goes_with_its_comma(string before, string after)
    {
        using var sandbox = new Sandbox();
        var path = sandbox.Write("a.json", Head + before);
        var run = await sandbox.RunAsync("lint", "a.json", "--fix", "--severity", "info");
        Assert.Equal("", run.Error);
        Assert.Equal(Head + after, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_grant_and_the_one_that_covers_it_do_not_both_go()
    {
        using var sandbox = new Sandbox();
        var path = sandbox.Write("a.json", Head + "{ \"bucket_name\": \"a\", \"role\": \"ReadOnly\" }, { \"bucket_name\": \"a\", \"role\": \"Editor\" }, { \"bucket_name\": \"a\", \"role\": \"ReadOnly\" } ] }");
        await sandbox.RunAsync("lint", "a.json", "--fix-unsafe", "--severity", "info");
        var once = await File.ReadAllTextAsync(path);
        Assert.Contains("\"bucket_name\": \"a\"", once);
        await sandbox.RunAsync("lint", "a.json", "--fix-unsafe", "--severity", "info");
        Assert.Equal(once, await File.ReadAllTextAsync(path));
    }
}
