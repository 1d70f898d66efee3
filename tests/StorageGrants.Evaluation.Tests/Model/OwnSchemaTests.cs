using System;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using Xunit;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Model;

/// <summary>A role system nobody here has heard of is data only.</summary>
public class OwnSchemaTests
{
    private const string Access = """
        [{ "plane": "data",
           "steps": [
             { "id": "frozen", "when": { "setting": "frozen", "access": "write" }, "effect": "deny", "confidence": "documented", "reason": "Frozen." },
             { "id": "clearance", "when": { "grant": { "set": "Clearance", "is": "permit" } }, "effect": "allow", "confidence": "documented", "reason": "{role} of {holder}." },
             { "id": "clearance-open", "when": { "grant": { "set": "Clearance", "is": "undocumented" } }, "effect": "undocumented", "confidence": "documented", "reason": "Open." }],
           "otherwise": { "id": "no", "effect": "deny", "confidence": "documented", "reason": "No." } }]
        """;

    [Fact]
    public void The_most_restrictive_of_several_roles_counts()
    {
        var evaluator = Evaluator("most-restrictive", Who("both", Grant("Clearance", "reader"), Grant("Clearance", "writer")), Who("writer", Grant("Clearance", "writer")), Who("guest", Grant("Clearance", "guest"), Grant("Clearance", "writer")), Who("none"));

        Assert.True(evaluator.Evaluate(new AccessRequest("writer", "Put")).IsAllowed);
        Assert.False(evaluator.Evaluate(new AccessRequest("both", "Put")).IsAllowed);
        Assert.True(evaluator.Evaluate(new AccessRequest("both", "Get")).IsAllowed);
        Assert.Equal(Effect.Undocumented, evaluator.Evaluate(new AccessRequest("guest", "Get")).Effect);
        Assert.Equal(Effect.Deny, evaluator.Evaluate(new AccessRequest("guest", "Put")).Effect);
        Assert.Equal(Effect.Deny, evaluator.Evaluate(new AccessRequest("none", "Get")).Effect);
    }

    [Fact]
    public void Tests_combine()
    {
        var data = new AccessData { Settings = ["frozen"], Principals = [Who("writer", Grant("Clearance", "writer"))] };
        var evaluator = AccessModel.For(Parse("union"), "2030-01").Compile(data);

        Assert.Equal("frozen", evaluator.Evaluate(new AccessRequest("writer", "Put")).Step);
        Assert.Equal("clearance", evaluator.Evaluate(new AccessRequest("writer", "Get")).Step);
    }

    [Fact]
    public void Nested_resource_groups_hand_roles_down()
    {
        var data = new AccessData
        {
            ResourceGroups = [new AccessResourceGroup("all"), new AccessResourceGroup("part") { Parent = "all" }],
            Buckets = [new AccessBucket("in") { ResourceGroup = "part" }, new AccessBucket("out")],
            Principals = [Who("reader", OnGroup("Clearance", "reader", "all")), Who("partial", OnGroup("Clearance", "reader", "part"))],
        };
        var evaluator = AccessModel.For(Parse("union"), "2030-01").Compile(data);

        Assert.True(evaluator.Evaluate(new AccessRequest("reader", "Get", "in")).IsAllowed);
        Assert.False(evaluator.Evaluate(new AccessRequest("reader", "Get", "out")).IsAllowed);
        Assert.False(evaluator.Evaluate(new AccessRequest("partial", "Get") { ResourceGroup = "all" }).IsAllowed);
        Assert.True(evaluator.Evaluate(new AccessRequest("reader", "Get") { ResourceGroup = "part" }).IsAllowed);
    }

    [Theory]
    [InlineData("\"set\": \"Clearance\", \"is\": \"permit\"", "\"set\": \"Clearence\", \"is\": \"permit\"", "'Clearence' is no role set of this file; did you mean 'Clearance'?")]
    [InlineData("\"setting\": \"frozen\", \"access\": \"write\"", "\"operation\": \"Putt\"", "'Putt' is no operation of this file; did you mean 'Put'?")]
    [InlineData("\"access\": \"write\"", "\"access\": \"manage\"", "No operation has the access 'manage'")]
    [InlineData("\"access\": \"write\"", "\"tag\": \"bulk\"", "No operation has the tag 'bulk'")]
    [InlineData("\"access\": \"write\"", "\"holds\": { \"set\": \"Clearance\", \"role\": \"writr\" }", "'writr' is no role of Clearance; did you mean 'writer'?")]
    [InlineData("\"access\": \"write\"", "\"colour\": \"red\"", "'colour' is no test")]
    [InlineData("\"id\": \"clearance-open\"", "\"id\": \"clearance\"", "Two steps are called 'clearance'")]
    [InlineData("\"reason\": \"Frozen.\"", "\"reason\": \"Frozen.\", \"only\": [\"2031-01\"]", "'2031-01' is no edition of this file; 'x-editions' lists 2030-01")]
    [InlineData("\"plane\": \"data\",", "\"plane\": \"data\", \"dialect\": \"klingon\",", "'klingon' is no policy dialect; there are ")]
    public void What_names_nothing_is_told_at_its_place(string original, string mistake, string message)
    {
        var text = Schema("union", Access.Replace(original, mistake, StringComparison.Ordinal));

        var problem = Assert.Single(RoleCatalog.Parse(text).Problems);

        Assert.Contains(message, problem.Message);
        Assert.InRange(problem.Span.Start, text.IndexOf("x-access", StringComparison.Ordinal), text.Length);
    }

    [Fact]
    public void Without_steps_there_is_no_model() =>
        Assert.Contains("has no 'x-access'", Assert.Throws<ArgumentException>(() => AccessModel.For(RoleCatalog.Parse(Schema("union", "[]")).Catalog!, "2030-01")).Message);

    [Fact]
    public void More_roles_than_the_evaluator_takes_are_refused()
    {
        var roles = string.Join(',', Enumerable.Range(0, 65).Select(i => $"\"r{i}\": {{ \"description\": \"A role.\" }}"));
        var text = Schema("union", Access).Replace("\"guest\": {", roles + ", \"guest\": {", StringComparison.Ordinal);

        Assert.Contains("at most 64", Assert.Throws<ArgumentException>(() => AccessModel.For(RoleCatalog.Parse(text).Catalog!, "2030-01")).Message);
    }

    private static AccessEvaluator Evaluator(string combination, params AccessPrincipal[] principals) =>
        AccessModel.For(Parse(combination), "2030-01").Compile(new AccessData { Principals = principals });

    private static RoleCatalog Parse(string combination)
    {
        var result = RoleCatalog.Parse(Schema(combination, Access));
        Assert.Empty(result.Problems);
        return result.Catalog!;
    }

    private static string Schema(string combination, string access) => $$"""
        {
          "$schema": "../meta/roles.meta.json",
          "x-system": "acme",
          "x-editions": ["2030-01"],
          "x-operations": { "Get": { "plane": "data", "access": "read" }, "Put": { "plane": "data", "access": "write" } },
          "x-access": {{access}},
          "definitions": {
            "Clearance": {
              "type": "string",
              "enum": ["reader", "writer", "guest"],
              "description": "A clearance.",
              "x-role-set": { "plane": "data", "combination": "{{combination}}" },
              "x-roles": {
                "reader": { "description": "Reads.", "permits": ["Get"] },
                "writer": { "description": "Reads and writes.", "permits": ["Get", "Put"] },
                "guest": { "description": "Nobody knows.", "undocumented": ["Get"] }
              }
            }
          }
        }
        """;
}
