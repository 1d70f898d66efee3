using System;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

public class SchemaCheckTests
{
    [Fact]
    public async Task The_schemas_of_the_repository_are_clean()
    {
        using var sandbox = new Sandbox();
        var run = await sandbox.RunAsync("schema", "check", Build.SchemaFolder);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("; no findings\n", run.Output);
    }

    [Theory]
    [InlineData("\"2026-01\"]", "\"2026-1\"]", "\"2026-1\"", "error SGR0002  /x-editions/0: '2026-1' does not match ^([0-9]{4}(-[0-9]{2})?|v?[0-9]{1,3}([.][0-9]+)*)$ (An edition")]
    [InlineData("\"access\": \"read\"", "\"access\": \"reed\"", "\"reed\"", "error SGR0002  /x-operations/Read/access: 'reed' is not accepted; did you mean 'read'?; accepted are read, write, manage")]
    [InlineData("\"permits\": [\"Read\"]", "\"permit\": [\"Read\"]", "\"permit\"", "error SGR0002  /definitions/Level/x-roles/Reader/permit: the property 'permit' is not accepted here; did you mean 'permits'?; accepted are ")]
    [InlineData("\"plane\": \"data\", \"combination\": \"union\", ", "", "{ \"wildcard\"", "error SGR0002  /definitions/Level/x-role-set: the properties 'plane', 'combination' are missing")]
    [InlineData("\"type\": \"string\",\n      \"enum\"", "\"type\": \"strin\",\n      \"enum\"", "\"strin\"", "error SGR0002  /definitions/Level/type: 'strin' is not accepted; did you mean 'string'?")]
    [InlineData("{ \"description\": \"Reads.\", \"permits\": [\"Read\"] }", "7", "7", "error SGR0002  /definitions/Level/x-roles/Reader: 7 is not accepted; accepted is an object")]
    [InlineData("\"type\": \"string\", \"x-grant\": \"scope\"", "\"type\": \"string\"", "{ \"vault\"", "error SGR0002  /definitions/Access/properties: an object is not accepted here (An entry has a property that is marked as its scope)")]
    [InlineData("\"#/definitions/Level\" }", "\"#/definitions/Level\", \"title\": \"t\" }", "\"title\": \"t\"", "error SGR0002  /definitions/Access/properties/level/title: the property 'title' is not accepted here; accepted is $ref (Validators skip what stands beside a reference)")]
    [InlineData("\"includes\": [\"Reader\"]", "\"includes\": [\"Raeder\"]", "\"Raeder\"", "error SGR0006  Role 'Owner' includes 'Raeder', which is no role of this set; did you mean 'Reader'?")]
    [InlineData("\"permits\": [\"Read\"]", "\"permits\": [\"Reed\"]", "\"Reed\"", "error SGR0007  Role 'Reader' permits 'Reed', which 'x-operations' does not declare; did you mean 'Read'?")]
    [InlineData("\"definitions\"", "\"x-documents\": { \"key\": { \"recognisedBy\": [{ \"level\": { \"role\": \"Levle\" } }] } }, \"definitions\"", "\"Levle\"", "error SGR0003  'Levle' is no role set of this file; did you mean 'Level'?")]
    [InlineData("\"x-system\": \"acme\"", "\"x-system\": null", "null", "error SGR0002  /x-system: null is not accepted; accepted is a string")]
    public async Task A_broken_role_file_is_told_once_at_its_place(string original, string mutated, string token, string message)
    {
        using var sandbox = new Sandbox();
        Assert.Contains(original, Documents.AcmeRoles);
        var text = Documents.AcmeRoles.Replace(original, mutated);
        sandbox.Write("acme.json", text);
        var run = await sandbox.RunAsync("schema", "check", "acme.json", "-q");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Single(run.Output.TrimEnd('\n').Split('\n'));
        var lines = text[..text.IndexOf(token, StringComparison.Ordinal)].Split('\n');
        Assert.StartsWith("acme.json:" + lines.Length + ":" + (lines[^1].Length + 1) + "  " + message, run.Output);
    }

    [Fact]
    public async Task An_endpoint_file_is_known_by_its_content()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("api.json", """{ "openapi": "3.0.0", "info": { "title": "t" }, "paths": { "/a/b": { "get": { "responses": {}, "operationId": 5 } } } }""");
        var run = await sandbox.RunAsync("schema", "check", "api.json", "-q");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "api.json:1:31  error SGR0002  /info: the property 'version' is missing\n" +
            "api.json:1:111  error SGR0002  /paths/~1a~1b/get/operationId: 5 is not accepted; accepted is a string\n",
            run.Output);
    }

    [Fact]
    public async Task A_dialect_file_is_known_by_its_schema()
    {
        using var sandbox = new Sandbox();
        var text = System.IO.File.ReadAllText(System.IO.Path.Combine(Build.SchemaFolder, "policies", "tigris.json")).Replace("\"access\": \"tagging\"", "\"access\": \"taging\"");
        sandbox.Write("dialect.json", text);
        var run = await sandbox.RunAsync("schema", "check", "dialect.json", "-q");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SGR0002  /actions/s3:DeleteObjectTagging/access: 'taging' is not accepted; did you mean 'tagging'?", run.Output);
    }

    [Fact]
    public async Task A_name_that_stands_twice_is_told_at_the_later_one()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("api.json", """{ "openapi": "3.0.0", "info": { "title": "t", "version": "1" }, "paths": { }, "paths": { } }""");
        var run = await sandbox.RunAsync("schema", "check", "api.json", "-q");
        Assert.Equal((1, "api.json:1:79  error SGR0002  'paths' stands twice in this object; only the last one counts, so remove one of them\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_json_schema_without_roles_is_none_of_ours()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", """{ "$schema": "http://json-schema.org/draft-07/schema#", "type": "object" }""");
        var run = await sandbox.RunAsync("schema", "check", "a.json");
        Assert.Equal((0, "1 file checked, 0 with roles or endpoints; no findings\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Text_that_is_not_json_gives_3_under_its_rule()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", "{ \"x-system\": 'acme' }");
        var run = await sandbox.RunAsync("schema", "check", "a.json");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("a.json:1:15  unreadable SGR0001  Not JSON: Unexpected ''", run.Error);
    }

    [Fact]
    public async Task Documents_are_validated_against_a_built_in_schema()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("good.json", Documents.Clean);
        sandbox.Write("bad.json", Documents.UnknownRole);
        Assert.Equal(0, (await sandbox.RunAsync("schema", "check", "good.json", "--against", "tigris/roles.schema.json")).ExitCode);
        var bad = await sandbox.RunAsync("schema", "check", "bad.json", "--against", "tigris/roles.schema.json", "-q");
        Assert.Equal(1, bad.ExitCode);
        Assert.StartsWith("bad.json:1:95  error SGR0002  /buckets_roles/0/role: 'Read Only' is not accepted; did you mean 'ReadOnly'?", bad.Output);
    }

    [Fact]
    public async Task A_schema_may_refer_to_files_beside_it_and_never_to_the_network()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("schemas/name.json", """{ "definitions": { "Name": { "type": "string", "maxLength": 3 } } }""");
        sandbox.Write("schemas/key.json", """{ "type": "object", "properties": { "name": { "$ref": "name.json#/definitions/Name" } } }""");
        sandbox.Write("schemas/far.json", """{ "type": "object", "properties": { "name": { "$ref": "http://127.0.0.1:9/name.json" } } }""");
        sandbox.Write("a.json", """{ "name": "four" }""");
        var near = await sandbox.RunAsync("schema", "check", "a.json", "--against", "schemas/key.json", "-q");
        Assert.Equal((1, "a.json:1:11  error SGR0002  /name: 'four' is longer than 3\n"), (near.ExitCode, near.Output));
        var far = await sandbox.RunAsync("schema", "check", "a.json", "--against", "schemas/far.json", "-q");
        Assert.Equal(3, far.ExitCode);
        Assert.Contains("leads to the network; only files are read", far.Error);
    }

    [Theory]
    [InlineData("absent.json", "There is no such file; accepted are JSON Schema files, and built in are ")]
    [InlineData("broken.json", "The schema cannot be used: ")]
    public async Task A_schema_that_cannot_be_used_gives_3(string schema, string reason)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("broken.json", "{ \"type\": ");
        sandbox.Write("a.json", "{}");
        var run = await sandbox.RunAsync("schema", "check", "a.json", "--against", schema);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(schema + "  unreadable  " + reason, run.Error);
    }

    [Fact]
    public async Task Values_marked_as_secrets_are_not_shown_in_messages()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("key.json", """{ "type": "object", "properties": { "secret": { "type": "string", "maxLength": 3, "x-sensitive": true } } }""");
        sandbox.Write("a.json", """{ "secret": "hunter2-hunter2" }""");
        var run = await sandbox.RunAsync("schema", "check", "a.json", "--against", "key.json", "--format", "sarif");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/secret: this value is longer than 3", run.Output);
        Assert.DoesNotContain("hunter2", run.Output);
    }
}
