using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using NJsonSchema;
using StorageGrants.Access.Schemas;
using Xunit;

namespace StorageGrants.Emulator.Tests;

/// <summary>The emulator and NJsonSchema agree on which bodies are valid, for every one-place change of a full body.</summary>
public sealed class SchemaOracleTests : EmulatorTest
{
    protected override string Edition => TigrisEdition.October2026;

    [Theory]
    [InlineData("POST", "key", "CreateAccessKeyRequest", """{"user_id":"u","name":"n","user_role":"Admin","buckets_roles":[{"bucket_name":"b","role":"ReadWrite"}],"attach_policies":["p"],"create_policies":[{"name":"q","description":"d","document":{"Version":"2012-10-17","Statement":[{"Sid":"s","Effect":"Allow","Action":["s3:GetObject"],"Resource":["*"],"Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}]}}],"access_key_scope":"standard"}""")]
    [InlineData("PUT", "key", "UpdateAccessKeyRequest", """{"user_id":"u","id":"tid_x","user_role":"Admin","buckets_roles":[{"bucket_name":"b","role":"Editor"}],"add_policies":["p"],"remove_policies":["q"],"access_key_scope":"no_default_allow"}""")]
    [InlineData("DELETE", "key", "DeleteAccessKeyRequest", """{"user_id":"u","id":"tid_x","user_role":"Member"}""")]
    [InlineData("POST", "keys", "ListAccessKeysRequest", """{"user_id":"u","user_role":"Admin","limit":5,"key_id_prefix":"tid_"}""")]
    [InlineData("POST", "provision", "ProvisioningRequest", """{"bucket_name":"a-bucket","org_name":"o","user_id":"u","user_role":"Member","org_quota":{"limit_bytes":1},"bucket_options":{"public":true,"storage_class":"GLACIER","regions":"iad","soft_delete":{"enabled":true,"retention_days":7},"object_notifications":{"enabled":true,"webhook":"https://example.com/","auth":{"token":"t"}},"lifecycle_rules":{"rules":[{"id":"r","enabled":true,"expiration":{"days":3},"transitions":[{"storage_class":"GLACIER","days":1}],"filter":{"prefix":"a/"}}]}},"access_key_scope":"standard"}""")]
    [InlineData("POST", "", "CreateOrganizationRequest", """{"org_name":"o","user_id":"u","org_quota":{"limit_bytes":1}}""")]
    [InlineData("PUT", "", "UpdateOrganizationRequest", """{"user_id":"u","user_role":"Admin","active":true,"org_quota":{"limit_bytes":1}}""")]
    [InlineData("PUT", "buckets/home-bucket", "UpdateBucketRequest", """{"public":true,"enable_object_acl":true,"enable_public_list_objects":true,"regions":"iad","object_notifications":{"enabled":true,"webhook":"https://example.com/","filter":"f","auth":{"basic_user":"u","basic_pass":"p","token":"t"}}}""")]
    [InlineData("PUT", "buckets/home-bucket/lifecycle", "SetLifecycleRulesRequest", """{"rules":[{"id":"r","enabled":true,"expiration":{"days":3},"transitions":[{"storage_class":"GLACIER","days":1}],"filter":{"prefix":"a/"}}]}""")]
    [InlineData("POST", "policies", "CreatePolicyRequest", """{"name":"q","description":"d","document":{"Version":"2012-10-17","Statement":[{"Sid":"s","Effect":"Allow","Action":["s3:GetObject"],"Resource":["*"]}]}}""")]
    [InlineData("PUT", "policies/q", "UpdatePolicyRequest", """{"description":"d","document":{"Version":"2012-10-17","Statement":[]}}""")]
    public async Task Both_give_the_same_verdict(string method, string path, string schemaName, string body)
    {
        var oracle = await JsonSchema.FromJsonAsync(Standalone(schemaName));
        List<string> disagreements = [];
        int valid = 0, invalid = 0;
        foreach (var changed in BodyMutations.Of(body).Prepend(body))
        {
            var expected = oracle.Validate(changed).Count == 0;
            var reply = await Client.SendAsync(new System.Net.Http.HttpMethod(method), path, SignedClient.Json(changed));
            var actual = (int)reply.Status != TigrisEmulatorChoices.InvalidBodyStatus;
            _ = expected ? valid++ : invalid++;
            if (expected != actual)
                disagreements.Add($"{changed}: the oracle says {expected}, the emulator {(int)reply.Status} {reply.Text}");
        }

        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements));
        Assert.True(valid > 0 && invalid > 10, $"{valid} valid, {invalid} invalid");
    }

    /// <summary>One JSON Schema document that holds all of both files.</summary>
    private static string Standalone(string name)
    {
        var definitions = new JsonObject();
        foreach (var (key, value) in JsonNode.Parse(EmbeddedSchemas.Read("tigris/partner.openapi.json"))!["components"]!["schemas"]!.AsObject())
            definitions[key] = value!.DeepClone();
        foreach (var (key, value) in JsonNode.Parse(EmbeddedSchemas.Read("tigris/roles.schema.json"))!["definitions"]!.AsObject())
            definitions[key] = value!.DeepClone();
        var root = definitions[name]!.DeepClone().AsObject();
        root["definitions"] = definitions;
        return root.ToJsonString()
            .Replace("#/components/schemas/", "#/definitions/", System.StringComparison.Ordinal)
            .Replace("roles.schema.json#", "#", System.StringComparison.Ordinal);
    }
}
