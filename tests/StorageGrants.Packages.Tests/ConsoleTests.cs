using System.IO;
using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

public sealed class ConsoleTests(ConsumerRoot root)
{
    [Fact]
    public async Task A_new_console_adds_the_package_builds_and_runs_the_client()
    {
        var app = root.Create("NewConsole");
        await app.DotnetSucceeds("new", "console", "--no-restore");
        await app.DotnetSucceeds("add", "package", "StorageGrants");

        // DevelopmentDependency or the like would add IncludeAssets or PrivateAssets here.
        Assert.Contains("""<PackageReference Include="StorageGrants" Version="0.1.0" />""", File.ReadAllText(Path.Combine(app.Folder, "NewConsole.csproj")));

        app.Write("Program.cs", """
            using System;
            using StorageGrants.Access.Json;

            Console.WriteLine(JsonParser.Parse("{\"role\":\"Editor\"}").Root!.GetString("role"));
            """);
        await app.DotnetSucceeds("build");
        var run = await app.DotnetSucceeds("run", "--no-build");
        Assert.Equal("Editor", run.Output.Trim());

        var output = Directory.EnumerateFiles(Path.Combine(app.Folder, "bin", "Debug", "net10.0"), "*.dll", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .Where(name => !name!.StartsWith("Microsoft.Extensions."))
            .Order(System.StringComparer.Ordinal);
        Assert.Equal(["NewConsole.dll", "StorageGrants.Access.dll", "StorageGrants.dll"], output);
    }
}
