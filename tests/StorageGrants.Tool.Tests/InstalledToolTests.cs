using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

public class InstalledToolTests
{
    [Fact]
    public async Task The_packed_tool_installs_from_a_folder_alone_and_runs()
    {
        using var sandbox = new Sandbox();
        var feed = sandbox.PathOf("feed");
        var pack = await ToolProcess.RunAsync("dotnet", sandbox.Folder, ["pack", Build.ToolProject, "--no-build", "-c", Build.Configuration, "-o", feed]);
        Assert.True(pack.ExitCode == 0, pack.Output + pack.Error);

        // No other source and a cache of its own: the package has to bring everything it needs.
        sandbox.Write("NuGet.config", "<configuration><packageSources><clear /><add key=\"feed\" value=\"" + feed + "\" /></packageSources></configuration>");
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = sandbox.PathOf("cache"), ["DOTNET_CLI_HOME"] = sandbox.PathOf("home") };
        var install = await ToolProcess.RunAsync(
            "dotnet",
            sandbox.Folder,
            ["tool", "install", "StorageGrants.Tool", "--tool-path", "tools", "--configfile", sandbox.PathOf("NuGet.config")],
            environment: environment);
        Assert.True(install.ExitCode == 0, install.Output + install.Error);

        var tool = Path.Combine(sandbox.Folder, "tools", "storagegrants");
        sandbox.Write("grants/a.json", Documents.WildcardAdmin);
        var lint = await ToolProcess.RunAsync(tool, sandbox.Folder, ["lint", "grants", "-q"]);
        Assert.Equal((1, ""), (lint.ExitCode, lint.Error));
        Assert.StartsWith("grants/a.json:1:92  warning SGR1001", lint.Output);

        sandbox.Write("acme.json", Documents.AcmeRoles.Replace("\"read\"", "\"reed\""));
        var check = await ToolProcess.RunAsync(tool, sandbox.Folder, ["schema", "check", "acme.json", "-q"]);
        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        Assert.Contains("error SGR0002  /x-operations/Read/access: 'reed' is not accepted", check.Output);

        var help = await ToolProcess.RunAsync(tool, sandbox.Folder, ["--help"]);
        Assert.Equal(0, help.ExitCode);
        Assert.Contains("  storagegrants [command] [options]", help.Output);
    }
}
