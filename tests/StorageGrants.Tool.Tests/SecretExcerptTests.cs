using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>A report ends up in logs: it points at a secret and does not repeat it.</summary>
public class SecretExcerptTests
{
    private const string Secret = "tsec_Zk3vQ9xL2mB7nR4tW8yP1cD6fH5jK0sA";

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task A_secret_is_not_repeated(string format)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", "{ \"access_key_id\": \"tid_abc\", \"secret_access_key\": \"" + Secret + "\", \"user_id\": \"u\", \"buckets_roles\": [{ \"bucket_name\": \"*\", \"role\": \"Admin\" }] }");
        var run = await sandbox.RunAsync("lint", "a.json", "--format", format);
        Assert.Contains("SGR5001", run.Output);
        Assert.Contains("SGR1002", run.Output);
        Assert.DoesNotContain(Secret[5..], run.Output);
    }
}
