using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>What no meta-schema can say: names in an endpoint file mean something that is there.</summary>
public sealed class EndpointReferenceTests
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static TheoryData<string> EndpointFiles => new(SchemaFiles.Names.Where(name => SchemaFiles.MetaOf(name) == SchemaFiles.OpenApiMeta));

    [Theory]
    [MemberData(nameof(EndpointFiles))]
    public void Every_reference_leads_somewhere(string file)
    {
        var root = SchemaFiles.Read(file);
        var folder = Path.GetDirectoryName(file)!;

        foreach (var reference in root.DescendantsAndSelf().OfType<JProperty>().Where(property => property.Name == "$ref").Select(property => (string)property.Value!))
        {
            var parts = reference.Split('#');
            var target = parts[0].Length == 0 ? root : SchemaFiles.Read(Path.Combine(folder, parts[0]).Replace('\\', '/'));
            Assert.NotNull(JsonPointer.Find(target, parts[1]));
        }
    }

    [Theory]
    [MemberData(nameof(EndpointFiles))]
    public void Every_component_is_used(string file)
    {
        var root = SchemaFiles.Read(file);
        var used = root.DescendantsAndSelf().OfType<JProperty>().Where(property => property.Name == "$ref").Select(property => (string)property.Value!).ToHashSet(StringComparer.Ordinal);

        foreach (var kind in new[] { "schemas", "parameters", "responses" })
            Assert.All((root["components"]![kind] as JObject)?.Properties() ?? [], item => Assert.Contains($"#/components/{kind}/{item.Name}", used));
    }

    [Theory]
    [MemberData(nameof(EndpointFiles))]
    public void Required_members_are_declared(string file) =>
        Assert.All(
            SchemaFiles.Read(file).DescendantsAndSelf().OfType<JObject>().Where(schema => schema["required"] is JArray && schema["properties"] is JObject),
            schema => Assert.Subset(
                ((JObject)schema["properties"]!).Properties().Select(property => property.Name).ToHashSet(StringComparer.Ordinal),
                schema["required"]!.Values<string>().Select(name => name!).ToHashSet(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(EndpointFiles))]
    public void Path_parameters_are_those_of_the_path(string file)
    {
        var root = SchemaFiles.Read(file);

        foreach (var path in ((JObject)root["paths"]!).Properties())
        {
            var declared = (path.Value["parameters"] ?? new JArray()).Select(parameter => (string)JsonPointer.Find(root, ((string)parameter["$ref"]!)[1..])["name"]!);
            var inPath = path.Name.Split('{').Skip(1).Select(part => part[..part.IndexOf('}')]);
            Assert.Equal(inPath, declared);
        }
    }

    [Theory]
    [MemberData(nameof(EndpointFiles))]
    public void Enum_descriptions_and_names_cover_every_value(string file)
    {
        foreach (var schema in SchemaFiles.Read(file).DescendantsAndSelf().OfType<JObject>().Where(schema => schema["enum"] is JArray))
        {
            var values = schema["enum"]!.Values<string>().ToArray();
            Assert.Equal(values, ((JObject)schema["x-enum-descriptions"]!).Properties().Select(value => value.Name));
            if (schema["x-csharp-name"] is JArray names)
                Assert.Equal(values.Length, names.Count);
        }
    }

    [Theory]
    [MemberData(nameof(EndpointFiles))]
    public void Annotations_of_operations_name_what_is_there(string file)
    {
        var root = SchemaFiles.Read(file);
        var operations = Operations(root).ToDictionary(operation => (string)operation["operationId"]!, StringComparer.Ordinal);

        foreach (var operation in operations.Values)
        {
            var request = Request(root, operation);
            if (operation["x-required-role"] is { } required)
            {
                var set = (string)request((string)required["field"]!)["$ref"]!;
                Assert.Contains((string?)required["role"], RoleSet(file, set)["enum"]!.Values<string>());
            }

            if (operation["x-page"] is { } page)
            {
                var response = Properties(root, operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!);
                Assert.Equal("array", TypeOf(response[(string)page["items"]!]!));
                Assert.Equal("string", TypeOf(response[(string)page["next"]!]!));
                Assert.Equal("string", TypeOf(request((string)page["token"]!)));
                Assert.Equal("integer", TypeOf(request((string)page["limit"]!)));
            }

            if ((string?)operation["x-alternative-path-of"] is { } original)
            {
                Assert.True(JToken.DeepEquals(operations[original]["requestBody"], operation["requestBody"]));
                Assert.True(JToken.DeepEquals(operations[original]["responses"], operation["responses"]));
            }
        }
    }

    [Fact]
    public void The_partner_file_has_the_operations_of_the_sheet()
    {
        var root = SchemaFiles.Read(SchemaFiles.TigrisPartner);
        var rows = from path in ((JObject)root["paths"]!).Properties()
                   from method in Methods
                   let operation = path.Value[method]
                   where operation is not null
                   select $"{operation["operationId"]} {method.ToUpperInvariant()} {path.Name.Replace("/v1/providers/{provider_id}", "P").Replace("P/orgs/{org_id}", "O")}";

        Assert.Equal(
            [
                "Tigris_CreateAccessKey POST O/key",
                "Tigris_CreateAccessKeyAtAccessKeys POST O/access-keys",
                "Tigris_CreateOrganization POST O",
                "Tigris_CreatePolicy POST O/policies",
                "Tigris_CreateSnapshot POST O/buckets/{bucket_name}/snapshots",
                "Tigris_DeleteAccessKey DELETE O/key",
                "Tigris_DeleteBucket DELETE O/buckets/{bucket_name}",
                "Tigris_DeleteCustomDomain DELETE O/buckets/{bucket_name}/domain",
                "Tigris_DeleteLifecycleRules DELETE O/buckets/{bucket_name}/lifecycle",
                "Tigris_DeletePolicy DELETE O/policies/{policy_name}",
                "Tigris_DeleteSnapshot DELETE O/buckets/{bucket_name}/snapshots/{version}",
                "Tigris_GetAccessKey POST O/key/get",
                "Tigris_GetAccountInvoice GET P/account/invoices/{month}",
                "Tigris_GetBucket GET O/buckets/{bucket_name}",
                "Tigris_GetCustomDomain GET O/buckets/{bucket_name}/domain",
                "Tigris_GetInvoice GET O/invoices/{month}",
                "Tigris_GetLifecycleRules GET O/buckets/{bucket_name}/lifecycle",
                "Tigris_GetOrganization GET O",
                "Tigris_GetPolicy GET O/policies/{policy_name}",
                "Tigris_GetSnapshot GET O/buckets/{bucket_name}/snapshots/{version}",
                "Tigris_GetUsage GET O/usage",
                "Tigris_ListAccessKeys POST O/keys",
                "Tigris_ListBuckets GET O/buckets",
                "Tigris_ListOrganizations GET P/orgs",
                "Tigris_ListPolicies GET O/policies",
                "Tigris_ListSnapshots GET O/buckets/{bucket_name}/snapshots",
                "Tigris_Provisioning POST O/provision",
                "Tigris_RotateAccessKey POST O/key/rotate",
                "Tigris_SetCustomDomain POST O/buckets/{bucket_name}/domain",
                "Tigris_SetLifecycleRules PUT O/buckets/{bucket_name}/lifecycle",
                "Tigris_UpdateAccessKey PUT O/key",
                "Tigris_UpdateBucket PUT O/buckets/{bucket_name}",
                "Tigris_UpdateOrganization PUT O",
                "Tigris_UpdatePolicy PUT O/policies/{policy_name}",
            ],
            rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_secret_of_the_partner_file_is_marked_and_the_ones_shown_once_are_marked_so()
    {
        var secrets = from schema in ((JObject)SchemaFiles.Read(SchemaFiles.TigrisPartner)["components"]!["schemas"]!).Properties()
                      from property in (schema.Value["properties"] as JObject)?.Properties() ?? []
                      where (bool?)property.Value["x-sensitive"] == true
                      select $"{schema.Name}.{property.Name}{((bool?)property.Value["x-once-only"] == true ? " once" : "")}";

        Assert.Equal(
            [
                "CreateAccessKeyResponse.secret_key once",
                "NotificationAuth.basic_pass",
                "NotificationAuth.token",
                "ProvisioningResponse.secret_access_key once",
                "RotateAccessKeyResponse.new_secret once",
            ],
            secrets.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JToken> Operations(JObject root) =>
        from path in ((JObject)root["paths"]!).Properties()
        from method in Methods
        let operation = path.Value[method]
        where operation is not null
        select operation;

    // What a request has of a name: a property of its body, or a parameter of its query.
    private static Func<string, JToken> Request(JObject root, JToken operation)
    {
        var fields = new Dictionary<string, JToken>(StringComparer.Ordinal);
        if (operation["requestBody"] is { } body)
        {
            var schema = body["content"]!.Children<JProperty>().Single().Value["schema"]!;
            foreach (var property in schema["$ref"] is null ? [] : ((JObject)Properties(root, schema)).Properties())
                fields[property.Name] = property.Value;
        }

        foreach (var parameter in operation["parameters"] ?? new JArray())
        {
            var resolved = (string?)parameter["$ref"] is { } reference ? JsonPointer.Find(root, reference[1..]) : parameter;
            fields[(string)resolved["name"]!] = resolved["schema"]!;
        }

        return name => fields[name];
    }

    // Since version 3.1 null is a type beside another.
    private static string? TypeOf(JToken schema) =>
        (bool?)schema["x-number-as-text"] == true ? "string"
        : schema["type"] is JArray types ? types.Values<string>().Single(type => type != "null")
        : (string?)schema["type"];

    private static JToken Properties(JObject root, JToken schema) => JsonPointer.Find(root, ((string)schema["$ref"]!)[1..])["properties"]!;

    private static JToken RoleSet(string file, string reference)
    {
        var parts = reference.Split('#');
        return JsonPointer.Find(SchemaFiles.Read(Path.Combine(Path.GetDirectoryName(file)!, parts[0]).Replace('\\', '/')), parts[1]);
    }
}
