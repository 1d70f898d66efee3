using System.IO;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

public sealed class ToolTests(ConsumerRoot root)
{
    [Fact]
    public async Task Installs_from_its_package_and_lints()
    {
        var app = root.Create("Tool");
        await app.DotnetSucceeds("tool", "install", "StorageGrants.Tool", "--tool-path", "tools");
        var tool = Path.Combine(app.Folder, "tools", "storagegrants");

        app.Write("key.json", """
            {
              "req_uuid": "1",
              "name": "platform",
              "user_role": "Admin",
              "buckets_roles": [
                { "bucket_name": "*", "role": "Admin" }
              ]
            }
            """);
        var lint = await app.Run(tool, ["lint", "key.json"]);
        Assert.True(lint.ExitCode == 1, lint.ToString());
        Assert.Contains("key.json:6:35", lint.Output);
        Assert.Contains("SGR1001", lint.Output);

        var unknown = await app.Run(tool, ["lint", "--no-such-option"]);
        Assert.Equal(2, unknown.ExitCode);
    }
}
