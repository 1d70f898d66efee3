using System;
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
        var project = File.ReadAllText(Path.Combine(app.Folder, "NewConsole.csproj"));
        Assert.Contains($"""<PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" />""", project);

        app.Write("Program.cs", """
            using System;
            using System.Text.Json;
            using StorageGrants;
            using StorageGrants.Tigris;

            var client = new TigrisPartnerClient(new TigrisPartnerOptions { ProviderId = "acme", SigningKey = new Secret("key") });
            var request = new CreateAccessKeyRequest("user-1").WithBucketsRoles(new BucketAccess("uploads", BucketRole.Editor));
            Console.WriteLine(client.GetType());
            Console.WriteLine(JsonSerializer.Serialize(request, TigrisPartnerJson.CreateAccessKeyRequest));
            """);
        var build = await app.DotnetSucceeds("build", "--no-restore");
        Assert.Contains("0 Warning(s)", build.Output);

        var run = await app.DotnetSucceeds("bin/Debug/net10.0/NewConsole.dll");
        Assert.Equal(
            ["StorageGrants.Tigris.TigrisPartnerClient", """{"user_id":"user-1","buckets_roles":[{"bucket_name":"uploads","role":"Editor"}]}"""],
            run.Output.Trim().ReplaceLineEndings("\n").Split('\n'));

        // No compiler, no analyzer, no schema library: what the client needs at run time and nothing else.
        var output = Directory.EnumerateFiles(Path.Combine(app.Folder, "bin", "Debug", "net10.0"), "*.dll", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(["NewConsole.dll", "Polly.Core.dll", "StorageGrants.Access.dll", "StorageGrants.dll"], output);
    }
}
