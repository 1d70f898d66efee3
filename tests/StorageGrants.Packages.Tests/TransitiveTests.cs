using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>A netstandard2.0 library at C# 7.3 uses the client; a console that references only the library has the targets and the generator.</summary>
public sealed class TransitiveTests(ConsumerRoot root)
{
    [Fact]
    public async Task A_library_at_CSharp_7_3_and_a_console_behind_it_build_and_run()
    {
        var app = root.Create("Transitive");
        app.Write("Library/Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><LangVersion>7.3</LangVersion></PropertyGroup>
              <ItemGroup><PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" /></ItemGroup>
            </Project>
            """);
        app.Write("Library/Keys.cs", """
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using StorageGrants;
            using StorageGrants.Tigris;

            namespace Library
            {
                public sealed class Keys
                {
                    private readonly TigrisPartnerClient client;

                    public Keys(HttpClient http)
                    {
                        client = new TigrisPartnerClient(http, new TigrisPartnerOptions { ProviderId = "acme", SigningKey = new Secret("key") });
                    }

                    public Task<CreateAccessKeyResponse> CreateAsync(string organization, string bucket, CancellationToken cancellationToken)
                    {
                        return client.CreateAccessKeyAsync(organization, Editor(bucket), cancellationToken);
                    }

                    public static CreateAccessKeyRequest Editor(string bucket)
                    {
                        return new CreateAccessKeyRequest("user-1").WithBucketsRoles(new BucketAccess(bucket, BucketRole.Editor));
                    }
                }
            }
            """);
        app.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>Acme.App</RootNamespace></PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Library/Library.csproj" />
                <StorageGrantsSchema Include="acme.roles.json" />
              </ItemGroup>
            </Project>
            """);
        app.Write("App/acme.roles.json", """
            {
              "$id": "urn:acme:roles",
              "title": "Roles of Acme",
              "x-system": "acme",
              "x-editions": ["2026-01"],
              "x-operations": { "Get": { "plane": "data", "access": "read" } },
              "definitions": {
                "VaultRole": {
                  "type": "string",
                  "enum": ["Reader"],
                  "description": "What a key may do in a vault.",
                  "x-role-set": { "plane": "data", "combination": "union" },
                  "x-roles": { "Reader": { "description": "Reads.", "scopes": ["bucket"], "permits": ["Get"] } }
                }
              }
            }
            """);
        app.Write("App/Program.cs", """
            System.Console.WriteLine(Library.Keys.Editor("uploads").BucketsRoles[0].BucketName + " " + Acme.App.VaultRole.Reader);
            """);

        var build = await app.DotnetSucceeds("build", "App");
        Assert.Contains("0 Warning(s)", build.Output);
        var run = await app.DotnetSucceeds("App/bin/Debug/net10.0/App.dll");
        Assert.Equal("uploads Reader", run.Output.Trim());
    }
}
