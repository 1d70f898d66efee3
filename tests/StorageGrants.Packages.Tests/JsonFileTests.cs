using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>JSON files of a consumer: grant documents and schemas are reported in its build at their own lines and columns.</summary>
public sealed class JsonFileTests(ConsumerRoot root)
{
    [Fact]
    public async Task The_build_reports_grant_documents_and_schemas_at_the_token()
    {
        var app = root.Create("JsonFiles");
        app.Write("JsonFiles.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" />
                <StorageGrantsSchema Include="schemas/*.json" />
                <StorageGrantsFile Include="grants/**/*.json" />
              </ItemGroup>
            </Project>
            """);
        app.Write("Class.cs", "internal static class Class { }");
        app.Write("grants/ci/wide.json", """
            {
              "user_id": "user-1",
              "user_role": "Admin",
              "buckets_roles": [
                { "bucket_name": "*", "role": "Admin" }
              ]
            }
            """);
        app.Write("grants/ci/narrow.json", """
            { "user_id": "user-1", "buckets_roles": [{ "bucket_name": "uploads", "role": "Editor" }] }
            """);
        app.Write("schemas/broken.roles.json", """
            {
              "$id": "urn:acme:roles",
              "title": "Roles",,
            }
            """);

        var build = await app.Dotnet("build");
        Assert.Equal(1, build.ExitCode);
        Assert.Equal(
            ["grants/ci/wide.json(5,35): warning SGR1001", "schemas/broken.roles.json(3,20): error SGR0001"],
            build.Diagnostics(app.Folder).Select(line => string.Join(':', line.Split(':').Take(2))).Order(System.StringComparer.Ordinal));
    }
}
