using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

/// <summary>The rules about grants on a system that a role file of one's own describes: one edition, and other words.</summary>
public class OwnRoleFileTests
{
    private const string RoleFile = """
        {
          "x-system": "depot",
          "x-operations": {
            "ManageOwn": { "plane": "management", "access": "manage" },
            "ManageAll": { "plane": "management", "access": "manage" },
            "Audit": { "plane": "management", "access": "read" },
            "HandOut": { "plane": "management", "access": "manage", "tags": [ "grants-roles" ] },
            "Open": { "plane": "data", "access": "manage" },
            "Read": { "plane": "data", "access": "read", "on": "object" },
            "Write": { "plane": "data", "access": "write", "on": "object" },
            "Drop": { "plane": "data", "access": "write", "on": "object", "tags": [ "deletes" ] }
          },
          "definitions": {
            "CallerRole": {
              "type": "string", "enum": [ "Chief", "Clerk", "Auditor", "Steward" ],
              "x-role-set": { "plane": "management", "combination": "single", "default": "Clerk" },
              "x-roles": {
                "Chief": { "includes": [ "Clerk" ], "permits": [ "ManageAll" ] },
                "Clerk": { "permits": [ "ManageOwn" ] },
                "Auditor": { "permits": [ "Audit" ] },
                "Steward": { "includes": [ "Clerk" ], "permits": [ "HandOut" ] }
              }
            },
            "ShelfRole": {
              "type": "string", "enum": [ "Look", "Fill", "Clear", "Keeper" ],
              "aliases": { "viewer": "Look" },
              "x-role-set": { "plane": "data", "combination": "union", "wildcard": "all", "open": true },
              "x-roles": {
                "Look": { "scopes": [ "bucket", "wildcard" ], "permits": [ "Read" ] },
                "Fill": { "scopes": [ "bucket", "wildcard" ], "includes": [ "Look" ], "permits": [ "Write" ] },
                "Clear": { "scopes": [ "bucket", "wildcard" ], "permits": [ "Drop" ], "since": "2999" },
                "Keeper": { "scopes": [ "wildcard" ], "includes": [ "Fill", "Clear" ], "bypassesPolicies": true, "onWildcard": "organization-owner" }
              }
            },
            "Mode": {
              "type": "string", "enum": [ "wide", "other", "shut" ],
              "x-role-set": { "plane": "data", "combination": "single", "default": "wide" },
              "x-roles": { "wide": { "permits": [ "Open", "Read" ] }, "other": { "permits": [ "Read" ] }, "shut": { "permits": [] } }
            },
            "Shelf": {
              "type": "object", "x-grant": "entry",
              "properties": { "shelf": { "type": "string", "x-grant": "scope", "x-other-names": [ "rack" ] }, "may": { "$ref": "#/definitions/ShelfRole" } }
            },
            "Pass": {
              "type": "object", "x-grant": "request",
              "properties": {
                "person": { "type": "string", "x-grant": "principal" },
                "as": { "$ref": "#/definitions/CallerRole" },
                "mode": { "$ref": "#/definitions/Mode" },
                "shelves": { "type": "array", "x-other-names": [ "racks" ], "items": { "$ref": "#/definitions/Shelf" } },
                "rules": { "type": "array", "x-grant": "policies", "items": { "type": "string", "pattern": "(" } }
              }
            }
          }
        }
        """;

    [Theory]
    [InlineData("Chief", "Look@a", "SGR1004 Info: As Chief this call reaches every key and the settings of the organization, which roles on named buckets do not take; make it as Clerk")]
    [InlineData("Steward", "Look@a", "")]
    [InlineData("Auditor", "Look@a", "")]
    [InlineData("Clerk", "Look@a", "")]
    [InlineData("Chief", "Look@a Look@all", "SGR1007 Info: Look on 'a' adds nothing to Look on 'all'; remove it, or remove the wildcard if only named buckets are meant")]
    [InlineData("Clerk", "Look@all", "")]
    [InlineData("Clerk", "Fill@all", "")]
    [InlineData("Clerk", "Clear@all", "SGR1006 Info: Clear on 'all' writes to and deletes from every bucket, those made later as well; name the buckets")]
    [InlineData("Clerk", "Look@a Fill@a", "SGR1008 Warning: 'a' is listed with Look and with Fill; they add up, so Fill counts; keep one")]
    [InlineData("Clerk", "Fill@a Look@a", "SGR1008 Warning: 'a' is listed with Fill and with Look; they add up, so Fill counts; keep one")]
    [InlineData("Clerk", "Fill@a Clear@a", "SGR1008 Warning: 'a' is listed with Fill and with Clear; they add up, so all of them count; keep one")]
    [InlineData("Clerk", "Keeper@a", "SGR1005 Error: Keeper on 'a' is not to be granted: the role is for 'all' alone; grant Clear")]
    [InlineData("Chief", "Keeper@all", "SGR1001 Warning: Keeper on 'all' makes this key an organization owner that no bucket check or policy limits; grant Clear or name the buckets")]
    [InlineData("Clerk", "Keeper@all", "SGR1002 Warning: Keeper on 'all' in a Clerk call makes an organization owner although the caller is none; grant Clear on named buckets")]
    [InlineData("Clerk", "Clerk@a", "SGR1011 Error: 'Clerk' is a value of as, not of may; move it to as and name a bucket role here, such as Look")]
    [InlineData("Fill", "Look@a", "SGR1011 Error: 'Fill' is a value of may in shelves, not of as; grant it on a bucket there and write Clerk here")]
    [InlineData("Boss", "Look@a", "SGR1010 Error: 'Boss' is no value of as; accepted are Chief, Clerk, Auditor, Steward")]
    [InlineData("Clerk", "Viewer@a", "SGR1010 Error: 'Viewer' is no value of may; write 'Look'; accepted are Look, Fill, Clear, Keeper")]
    [InlineData("Clerk", "Lock@a", "")]
    public void Roles(string caller, string grants, string expected) =>
        Assert.Equal(expected, Check("{ \"person\": \"p\", \"as\": \"" + caller + "\", \"shelves\": " + List(grants) + " }"));

    [Theory]
    [InlineData("", "SGR1014 Info: A key without roles and policies may still do Open, Read by its mode 'wide'; grant what it is for, or write 'shut'")]
    [InlineData(", \"mode\": \"other\"", "SGR1014 Info: A key without roles and policies may still do Read by its mode 'other'; grant what it is for, or write 'shut'")]
    [InlineData(", \"mode\": \"shut\"", "SGR1014 Info: A key without roles and policies may do nothing; grant a role on a bucket")]
    public void A_key_without_roles(string more, string expected) =>
        Assert.Equal(expected, Check("{ \"person\": \"p\", \"shelves\": []" + more + " }"));

    [Theory]
    [InlineData("Keeper@a", "SGR1003 Warning: This policy limits nothing: Keeper on bucket 'a' decides before policies are read; grant Clear instead, or drop the policy")]
    [InlineData("Keeper@all", "SGR1003 Error: This policy limits nothing: Keeper on every bucket decides before policies are read; grant Clear instead, or drop the policy|SGR1001 Warning: Keeper on 'all' makes this key an organization owner that no bucket check or policy limits; grant Clear or name the buckets")]
    [InlineData("Fill@all", "")]
    public void A_policy_beside_a_role(string grants, string expected)
    {
        var text = "{ \"person\": \"p\", \"as\": \"Chief\", \"rules\": [ \"r\" ], \"shelves\": " + List(grants) + " }";
        Assert.Equal(expected, Check(text));
        Assert.Equal(expected, Check(text, "2026-10"));
    }

    [Fact]
    public void Where_policies_are_expected_no_call_of_another_system_is_one_of_Tigris() => Assert.Equal(
        "", Check("{ \"person\": \"p\", \"as\": \"Chief\", \"shelves\": " + List("Look@a") + " }", policiesApply: true));

    [Theory]
    [InlineData("\"shelves\": [ { \"rack\": \"a\", \"may\": \"Look\" } ]", "SGR1016 Error: 'rack' is the name another interface of depot has for 'shelf', and is not read here; write 'shelf'")]
    [InlineData("\"racks\": [ { \"shelf\": \"a\", \"may\": \"Look\" } ]", "SGR1016 Error: 'racks' is the name another interface of depot has for 'shelves', and is not read here; write 'shelves'")]
    [InlineData("\"shelves\": [ { \"shelf\": \"a\", \"may\": \"Look\" } ], \"rules\": [ \"arn:x/r\" ]", "")]
    public void Words_of_another_interface_and_a_pattern_that_is_none(string members, string expected) =>
        Assert.Equal(expected, Check("{ \"person\": \"p\", \"as\": \"Clerk\", " + members + " }"));

    [Theory]
    [InlineData("2026-06")]
    [InlineData("2026-10")]
    public void Editions_are_those_of_Tigris(string edition) =>
        Assert.Equal("SGR1006 Info: Clear on 'all' writes to and deletes from every bucket, those made later as well; name the buckets", Check("{ \"person\": \"p\", \"as\": \"Clerk\", \"shelves\": " + List("Clear@all") + " }", edition));

    [Theory]
    [InlineData(null)]
    [InlineData("2026-06")]
    [InlineData("2026-10")]
    public void Editions_of_another_system_all_count_whichever_of_Tigris_is_chosen(string? edition)
    {
        var file = RoleFile.Replace("\"x-system\": \"depot\",", "\"x-system\": \"depot\", \"x-editions\": [ \"1\", \"2\" ],", StringComparison.Ordinal).Replace("\"2999\"", "\"2\"", StringComparison.Ordinal);
        var text = "{ \"person\": \"p\", \"as\": \"Clerk\", \"shelves\": " + List("Keeper@a") + " }";
        Assert.Equal("SGR1005 Error: Keeper on 'a' is not to be granted: the role is for 'all' alone; grant Clear", Check(text, edition, roleFile: file));

        var later = file.Replace("\"onWildcard\": \"organization-owner\"", "\"onWildcard\": \"organization-owner\", \"since\": \"2\"", StringComparison.Ordinal);
        Assert.Equal("SGR1005 Warning: Keeper on 'a' is not to be granted: the role is for 'all' alone (edition 2); grant Clear", Check(text, edition, roleFile: later));
    }

    [Theory]
    [InlineData("Chief", "SGR1001 Warning: Keeper on 'all' makes this key an organization owner that no bucket check or policy limits; name the buckets")]
    [InlineData("Clerk", "SGR1002 Warning: Keeper on 'all' in a Clerk call makes an organization owner although the caller is none; grant a smaller role on named buckets")]
    public void Where_every_role_passes_over_policies_none_is_offered(string caller, string expected)
    {
        var file = RoleFile.Replace("\"scopes\": [ \"bucket\", \"wildcard\" ],", "\"scopes\": [ \"bucket\", \"wildcard\" ], \"bypassesPolicies\": true,", StringComparison.Ordinal);
        var text = "{ \"person\": \"p\", \"as\": \"" + caller + "\", \"shelves\": " + List("Keeper@all") + " }";
        Assert.Equal(expected, Check(text, roleFile: file));
        Assert.Empty(Findings(text, roleFile: file).SelectMany(finding => finding.Fixes));
        Assert.Equal(
            "SGR1003 Error: This policy limits nothing: Keeper on every bucket decides before policies are read; grant a smaller role instead, or drop the policy|" + expected,
            Check(text.Replace("{ \"person\"", "{ \"rules\": [ \"r\" ], \"person\"", StringComparison.Ordinal), roleFile: file));

        var first = file.Replace("\"bypassesPolicies\": true, \"permits\": [ \"Read\" ]", "\"permits\": [ \"Read\" ]", StringComparison.Ordinal);
        Assert.Equal("Look", Findings(text, roleFile: first).SelectMany(finding => finding.Fixes).First().NewText);
    }

    [Fact]
    public void Where_no_role_is_the_default_no_fix_chooses_one()
    {
        var finding = Assert.Single(Findings(
            "{ \"person\": \"p\", \"as\": \"Fill\", \"shelves\": " + List("Look@a") + " }",
            roleFile: RoleFile.Replace(", \"default\": \"Clerk\"", "", StringComparison.Ordinal)));
        Assert.Equal("'Fill' is a value of may in shelves, not of as; grant it on a bucket there and write Chief here", finding.Message);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void Where_every_mode_allows_something_none_is_offered() => Assert.Equal(
        "SGR1014 Info: A key without roles and policies may still do Open, Read by its mode 'wide'; grant what it is for",
        Check("{ \"person\": \"p\", \"shelves\": [] }", roleFile: RoleFile.Replace("\"permits\": []", "\"permits\": [ \"Open\" ]", StringComparison.Ordinal)));

    [Fact]
    public void Where_it_is_not_clear_that_a_role_is_for_the_wildcard_alone_it_is_a_hint() => Assert.Equal(
        "SGR1005 Info: Keeper on 'a' has the rights of a bucket administrator, and no policy limits it; grant Clear",
        Check("{ \"person\": \"p\", \"as\": \"Clerk\", \"shelves\": " + List("Keeper@a") + " }", roleFile: RoleFile.Replace("\"scopes\": [ \"wildcard\" ]", "\"scopes\": [ \"wildcard\" ], \"unclearScopes\": [ \"bucket\" ]", StringComparison.Ordinal)));

    private static string Check(string text, string? edition = null, bool policiesApply = false, string roleFile = RoleFile) =>
        string.Join("|", Findings(text, edition, policiesApply, roleFile).Select(finding => finding.Rule.Id + " " + finding.Severity + ": " + finding.Message));

    private static IReadOnlyList<Finding> Findings(string text, string? edition = null, bool policiesApply = false, string roleFile = RoleFile)
    {
        var role = RoleCatalog.Parse(roleFile);
        Assert.Empty(role.Problems);
        var result = new GrantFileLinter([role.Catalog!], new GrantRuleOptions(edition, policiesApply)).Check(text);
        Assert.Null(result.Error);
        return result.Findings;
    }

    private static string List(string grants) =>
        "[" + string.Join(", ", grants.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(grant => grant.Split('@')).Select(parts => "{ \"shelf\": \"" + parts[1] + "\", \"may\": \"" + parts[0] + "\" }")) + "]";
}
