using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

public class InputTests
{
    [Fact]
    public async Task A_byte_order_mark_is_no_column()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Documents.WildcardAdmin)]);
        var run = await sandbox.RunAsync("lint", "a.json", "-q");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("a.json:1:92  warning SGR1001", run.Output);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xFF, (byte)'"' }, "byte 0xFF at offset 1")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'"', 0xC3, 0x28 }, "byte 0xC3 at offset 4")]
    [InlineData(new byte[] { (byte)'"', 0xE2, 0x82 }, "byte 0xE2 at offset 1")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'1', 0 }, "it looks like UTF-16")]
    public async Task Bytes_that_are_not_utf8_are_named(byte[] content, string reason)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", content);
        var run = await sandbox.RunAsync("lint", "a.json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("a.json  unreadable  Not UTF-8: ", run.Error);
        Assert.Contains(reason, run.Error);
    }

    [Theory]
    [InlineData("", "a.json:1:1  unreadable  Not JSON: Unexpected end of the text; expected a value\n")]
    [InlineData("\0\0\0", "a.json:1:1  unreadable  Not JSON: Unexpected character U+0000; expected a value\n")]
    [InlineData("{\n  \"a\": 1,\n}", "a.json:3:1  unreadable  Not JSON: Trailing comma; expected a property name\n")]
    public async Task Text_that_is_not_json_is_placed(string content, string line)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", content);
        var run = await sandbox.RunAsync("lint", "a.json");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith(line, run.Error);
    }

    [Fact]
    public async Task Standard_input_is_read_and_named_as_asked()
    {
        using var sandbox = new Sandbox();
        var input = Encoding.UTF8.GetBytes(Documents.WildcardAdmin);
        var named = await sandbox.RunAsync(input, CancellationToken.None, "lint", "-", "--stdin-path", "keys/new.json", "-q");
        Assert.StartsWith("keys/new.json:1:92  warning SGR1001", named.Output);
        var unnamed = await sandbox.RunAsync(input, CancellationToken.None, "lint", "-", "-", "-q");
        Assert.Equal(1, unnamed.Output.Count(c => c == '\n'));
        Assert.StartsWith("stdin:1:92  ", unnamed.Output);
    }

    [Fact]
    public async Task Role_files_of_ones_own_add_documents()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("acme.roles.json", Documents.AcmeRoles);
        sandbox.Write("key.json", """{ "holder": "h", "access": [ { "vault": "all", "level": "Owner" } ] }""");
        var without = await sandbox.RunAsync("lint", "key.json");
        Assert.Equal((0, "1 file checked, 0 with grants; no findings; 1 finding below --severity\n"), (without.ExitCode, without.Output));
        var with = await sandbox.RunAsync("lint", "key.json", "--schema", "acme.roles.json", "-q");
        Assert.Equal(1, with.ExitCode);
        Assert.StartsWith("key.json:1:57  warning SGR1001  Owner on 'all'", with.Output);
    }

    [Fact]
    public async Task A_broken_role_file_is_placed_and_the_documents_are_linted_all_the_same()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("acme.roles.json", Documents.AcmeRoles.Replace("\"includes\": [\"Reader\"]", "\"includes\": [\"Raeder\"]"));
        sandbox.Write("a.json", Documents.WildcardAdmin);
        var run = await sandbox.RunAsync("lint", "a.json", "--schema", "acme.roles.json", "--schema", "absent.json", "-q");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("SGR1001", run.Output);
        Assert.Matches("acme\\.roles\\.json:[0-9]+:[0-9]+  unreadable SGR0006  .*did you mean 'Reader'", run.Error);
        Assert.Contains("absent.json  unreadable  There is no such file\n", run.Error);
    }

    [Fact]
    public async Task The_edition_decides_what_is_an_error()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin.Replace("\"user_role\": \"Admin\"", "\"user_role\": \"Member\""));
        Assert.Contains("warning SGR1002", (await sandbox.RunAsync("lint", "a.json", "-q")).Output);
        Assert.Contains("warning SGR1002", (await sandbox.RunAsync("lint", "a.json", "-q", "--edition", "2026-06")).Output);
        Assert.Contains("error SGR1002", (await sandbox.RunAsync("lint", "a.json", "-q", "--edition", "2026-10")).Output);
    }

    [Fact]
    public async Task Expected_policies_and_the_threshold_change_what_is_reported()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        var expected = await sandbox.RunAsync("lint", "a.json", "--policies-apply", "--severity", "error");
        Assert.Equal(1, expected.ExitCode);
        Assert.Contains("error SGR1003", expected.Output);
        Assert.DoesNotContain("SGR1001  ", expected.Output);
        var hidden = await sandbox.RunAsync("lint", "a.json", "--severity", "error");
        Assert.Equal((0, "1 file checked, 1 with grants; no findings; 1 finding below --severity\n"), (hidden.ExitCode, hidden.Output));
    }
}
