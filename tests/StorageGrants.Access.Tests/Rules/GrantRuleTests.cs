using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

public class GrantRuleTests
{
    private const string Owner = """[ { "bucket_name": "*", "role": "Admin" } ]""";

    [Fact]
    public void Wildcard_admin_is_reported_at_the_role() =>
        AssertLint("""{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" } ] }""", "SGR1001 Warning \"Admin\"");

    [Theory]
    [InlineData("\\u002a", "Admin")]
    [InlineData("*", "\\u0041dmin")]
    public void Escapes_hide_nothing(string scope, string role) =>
        AssertLint($$"""{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "role": "{{role}}", "bucket_name": "{{scope}}" } ] }""", "SGR1001 Warning \"" + role + "\"");

    [Theory]
    [InlineData("*", "Editor")]
    [InlineData("*", "ReadOnly")]
    [InlineData("assets", "Editor")]
    [InlineData("assets*", "Admin")]
    [InlineData("", "Admin")]
    public void Narrower_grants_are_not_reported(string scope, string role) =>
        AssertLint($$"""{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "{{scope}}", "role": "{{role}}" } ] }""");

    [Theory]
    [InlineData("\"user_role\": \"Member\",", null, "Warning")]
    [InlineData("", null, "Warning")]
    [InlineData("\"user_role\": null,", null, "Warning")]
    [InlineData("\"user_role\": \"Member\",", "2026-10", "Error")]
    [InlineData("\"user_role\": \"Member\",", "2026-06", "Warning")]
    public void On_a_member_request_the_member_rule_replaces_it(string role, string? edition, string severity)
    {
        var findings = Lint("{ \"user_id\": \"u\", " + role + " \"buckets_roles\": " + Owner + " }", edition);
        Assert.Equal(["SGR1002 " + severity + " \"Admin\""], findings);
    }

    [Theory]
    [InlineData("${ROLE}")]
    [InlineData("__ROLE__")]
    [InlineData("@role@")]
    [InlineData("[role]")]
    [InlineData("{{role}}")]
    [InlineData("%ROLE%")]
    [InlineData("<role>")]
    public void A_placeholder_of_a_template_is_not_known(string role) =>
        AssertLint("{ \"user_id\": \"u\", \"user_role\": \"" + role + "\", \"buckets_roles\": [ { \"bucket_name\": \"*\", \"role\": \"" + role + "\" } ] }");

    [Fact]
    public void A_listing_does_not_carry_the_callers_role() =>
        AssertLint("{ \"keys\": [ { \"id\": \"tid_1\", \"name\": \"k\", \"status\": \"Active\", \"buckets_roles\": " + Owner + " } ] }", "SGR1001 Warning \"Admin\"");

    [Fact]
    public void A_lone_entry_is_recognised_and_an_unrelated_object_is_not()
    {
        AssertLint(Owner, "SGR1001 Warning \"Admin\"");
        AssertLint("""{ "name": "*", "role": "Admin" }""");
        AssertLint("""{ "bucket_name": "*", "role": "Admin", "color": "red" }""");
        AssertLint("""{ "bucket_name": "*", "role": "owner" }""");
    }

    [Theory]
    [InlineData("*", null, "SGR1003 Error [\"p\"]|SGR1001 Warning \"Admin\"")]
    [InlineData("*", "2026-10", "SGR1003 Error [\"p\"]|SGR1001 Warning \"Admin\"")]
    [InlineData("logs", null, "SGR1003 Warning [\"p\"]")]
    [InlineData("logs", "2026-06", "SGR1003 Warning [\"p\"]")]
    [InlineData("logs", "2026-10", "")]
    public void A_policy_beside_admin_never_applies(string scope, string? edition, string expected)
    {
        var json = $$"""{ "user_id": "u", "user_role": "Admin", "attach_policies": ["p"], "buckets_roles": [ { "bucket_name": "{{scope}}", "role": "Admin" } ] }""";
        Assert.Equal(expected, string.Join("|", Lint(json, edition)));
    }

    [Fact]
    public void Policies_beside_an_editor_and_empty_lists_are_fine()
    {
        AssertLint("""{ "user_id": "u", "attach_policies": ["p"], "buckets_roles": [ { "bucket_name": "logs", "role": "Editor" } ] }""");
        AssertLint("""{ "user_id": "u", "attach_policies": [], "buckets_roles": [ { "bucket_name": "logs", "role": "Admin" } ] }""");
    }

    [Theory]
    [InlineData("Admin", "logs", "Admin", "SGR1003 Warning \"Admin\"")]
    [InlineData("Member", "logs", "Editor", "")]
    [InlineData("Admin", "logs", "Editor", "SGR1003 Warning \"Admin\"")]
    public void Where_policies_are_expected_roles_that_skip_them_are_reported(string caller, string scope, string role, string expected)
    {
        var json = $$"""{ "user_id": "u", "user_role": "{{caller}}", "buckets_roles": [ { "bucket_name": "{{scope}}", "role": "{{role}}" } ] }""";
        Assert.Equal(expected, string.Join("|", Lint(json, policiesApply: true)));
        Assert.Empty(Lint(json));
    }

    [Theory]
    [InlineData("Read Only", "'ReadOnly'")]
    [InlineData("readonly", "'ReadOnly'")]
    [InlineData("NamespaceAdmin", "'Admin'")]
    [InlineData("Editr", "'Editor'")]
    [InlineData("superuser", "accepted are ReadOnly, ReadWrite, Editor, Admin")]
    public void Unknown_roles_name_the_nearest(string role, string message)
    {
        var json = $$"""{ "user_id": "u", "buckets_roles": [ { "bucket_name": "logs", "role": "{{role}}" } ] }""";
        AssertLint(json, "SGR1010 Error \"" + role + "\"");
        Assert.Contains(message, Check(json).Findings[0].Message);
    }

    [Fact]
    public void A_role_of_a_newer_edition_is_named_when_the_older_is_chosen()
    {
        const string json = """{ "user_id": "u", "buckets_roles": [ { "bucket_name": "logs", "role": "ReadWrite" } ] }""";
        Assert.Equal(["SGR1010 Warning \"ReadWrite\""], Lint(json, "2026-06"));
        Assert.Empty(Lint(json));
        Assert.Empty(Lint(json, "2026-10"));
    }

    [Fact]
    public void Roles_of_the_other_field_are_reported_once_and_by_their_own_rule()
    {
        AssertLint("""{ "user_id": "u", "user_role": "Editor", "buckets_roles": [] }""", "SGR1011 Error \"Editor\"");
        AssertLint("""{ "user_id": "u", "buckets_roles": [ { "bucket_name": "logs", "role": "Member" } ] }""", "SGR1011 Error \"Member\"");
        AssertLint("""{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "logs", "role": "Editor" } ] }""");
    }

    [Theory]
    [InlineData("""{ "user_role": "Editor" }""")]
    [InlineData("""{ "buckets_roles": "Admin" }""")]
    [InlineData("""{ "buckets_roles": [ 1, null, [], "x", {} ] }""")]
    [InlineData("""{ "user_id": 3, "user_role": 7, "buckets_roles": [ { "bucket_name": 1, "role": {} } ] }""")]
    public void Odd_documents_are_silent(string json) => AssertLint(json);

    [Fact]
    public void A_narrower_grant_is_never_reported_where_the_wider_one_is_not()
    {
        string[] roles = ["ReadOnly", "ReadWrite", "Editor", "Admin"];
        foreach (var caller in new[] { "Admin", "Member" })
        {
            foreach (var edition in new[] { null, "2026-06", "2026-10" })
            {
                var wider = true;
                foreach (var (scope, role) in from s in new[] { "*", "logs" } from r in roles.Reverse() select (s, r))
                {
                    var fires = Lint($$"""{ "user_id": "u", "user_role": "{{caller}}", "buckets_roles": [ { "bucket_name": "{{scope}}", "role": "{{role}}" } ] }""", edition)
                        .Any(f => f.StartsWith("SGR1001") || f.StartsWith("SGR1002"));
                    Assert.True(wider || !fires);
                    wider = fires;
                }
            }
        }
    }

    private static void AssertLint(string json, params string[] expected) => Assert.Equal(expected, Lint(json));

    private static GrantFileResult Check(string json, string? edition = null, bool policiesApply = false)
    {
        var result = new GrantFileLinter([RoleCatalog.Tigris], new GrantRuleOptions(edition, policiesApply)).Check(json);
        Assert.Null(result.Error);
        return result;
    }

    // What only hints, and rules with tests of their own, are left out.
    private static string[] Lint(string json, string? edition = null, bool policiesApply = false) =>
        Check(json, edition, policiesApply).Findings
            .Where(f => f.Severity != RuleSeverity.Info && f.Rule.Id != "SGR1005")
            .Select(f => f.Rule.Id + " " + f.Severity + " " + json.Substring(((JsonOrigin)f.Origin).Span.Start, ((JsonOrigin)f.Origin).Span.Length))
            .ToArray();
}
