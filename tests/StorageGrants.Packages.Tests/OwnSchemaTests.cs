using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>A project that brings a role file and an OpenAPI file of a vendor that the package does not know.</summary>
public sealed class OwnSchemaTests(ConsumerRoot root)
{
    private const string Roles = """
        {
          "$id": "urn:acme:roles",
          "title": "Roles of Acme",
          "x-system": "acme",
          "x-editions": ["2026-01"],
          "x-operations": {
            "Get": { "plane": "data", "access": "read" },
            "Put": { "plane": "data", "access": "write" }
          },
          "definitions": {
            "VaultRole": {
              "type": "string",
              "enum": ["Reader", "Owner"],
              "description": "What a key may do in a vault.",
              "x-role-set": { "plane": "data", "combination": "union", "wildcard": "*" },
              "x-roles": {
                "Reader": { "description": "Reads.", "scopes": ["bucket", "wildcard"], "permits": ["Get"] },
                "Owner": { "description": "Does all.", "includes": ["Reader"], "permits": ["Put"], "scopes": ["bucket", "wildcard"] }
              }
            }
          }
        }
        """;

    private const string Api = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1", "x-csharp-name": "AcmeClient" },
          "paths": {
            "/v1/vaults/{vault_id}/keys": {
              "post": {
                "operationId": "CreateKey",
                "parameters": [{ "name": "vault_id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/CreateKeyRequest" } } } },
                "responses": {
                  "200": { "description": "The key.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Key" } } } }
                }
              }
            }
          },
          "components": {
            "schemas": {
              "CreateKeyRequest": {
                "type": "object",
                "required": ["role"],
                "properties": { "role": { "$ref": "acme.roles.json#/definitions/VaultRole" }, "label": { "type": "string" } }
              },
              "Key": {
                "type": "object",
                "required": ["id", "secret"],
                "properties": { "id": { "type": "string" }, "secret": { "type": "string", "x-sensitive": true } }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task Gets_roles_models_and_a_client_in_its_own_namespace()
    {
        var app = root.Create("OwnSchema");
        app.Write("OwnSchema.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningLevel>9999</WarningLevel>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="StorageGrants" Version="{BuildInfo.Version}" />
                <StorageGrantsSchema Include="schemas/*.json" Namespace="Acme.Storage" Visibility="public" />
              </ItemGroup>
            </Project>
            """);
        app.Write("schemas/acme.roles.json", Roles);
        app.Write("schemas/acme.openapi.json", Api);
        app.Write("Program.cs", """"
            using System;
            using System.Net;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using Acme.Storage;

            using var http = new HttpClient(new Stub());
            var client = new AcmeClient(http, new Uri("http://acme.test/"));
            var key = await client.CreateKeyAsync("v 1", new CreateKeyRequest(VaultRole.Owner).WithLabel("ci"));
            Console.WriteLine($"{key.Id} {key.Secret} {key.Secret.Reveal()} {typeof(AcmeClient).IsPublic}");

            sealed class Stub : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Console.WriteLine($"{request.Method} {request.RequestUri!.AbsoluteUri} {await request.Content!.ReadAsStringAsync(cancellationToken)}");
                    return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"id":"k1","secret":"s1"}""") };
                }
            }
            """");

        await app.DotnetSucceeds("build");
        var run = await app.DotnetSucceeds("bin/Debug/net10.0/OwnSchema.dll");
        Assert.Equal(
            """
            POST http://acme.test/v1/vaults/v%201/keys {"role":"Owner","label":"ci"}
            k1 *** s1 True
            """.ReplaceLineEndings("\n"),
            run.Output.Trim().ReplaceLineEndings("\n"));
    }
}
