using System.IO;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

public sealed class ToolTests(ConsumerRoot root)
{
    [Fact]
    public async Task Installs_from_its_package_and_runs()
    {
        var app = root.Create("Tool");
        await app.DotnetSucceeds("tool", "install", "StorageGrants.Tool", "--tool-path", "tools");
        var help = await app.Run(Path.Combine(app.Folder, "tools", "storagegrants"), ["--help"]);
        Assert.True(help.ExitCode == 0, help.ToString());
    }
}
