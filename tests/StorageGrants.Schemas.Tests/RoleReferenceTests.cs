using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>What no meta-schema can say: names in a role file mean something that is there.</summary>
public sealed class RoleReferenceTests
{
    public static TheoryData<string, string> RoleSets => new(
        from file in SchemaFiles.Names
        where SchemaFiles.MetaOf(file) == SchemaFiles.RolesMeta
        from definition in ((JObject)SchemaFiles.Read(file)["definitions"]!).Properties()
        where definition.Value["x-role-set"] is not null
        select (file, definition.Name));

    [Fact]
    public void The_Tigris_role_sets_are_there() =>
        Assert.Equal(["UserRole", "BucketRole", "AccessKeyScope"], RoleSets.Where(row => row.Data.Item1 == SchemaFiles.TigrisRoles).Select(row => row.Data.Item2));

    [Theory]
    [MemberData(nameof(RoleSets))]
    public void Values_and_roles_are_the_same(string file, string set)
    {
        var definition = SchemaFiles.Read(file)["definitions"]![set]!;

        Assert.Equal(definition["enum"]!.Values<string>(), RolesOf(definition).Select(role => role.Name));
    }

    [Theory]
    [MemberData(nameof(RoleSets))]
    public void Everything_permitted_or_undocumented_is_a_declared_operation_of_the_plane(string file, string set)
    {
        var root = SchemaFiles.Read(file);
        var definition = root["definitions"]![set]!;
        var declared = ((JObject)root["x-operations"]!).Properties()
            .Where(operation => (string?)operation.Value["plane"] == (string?)definition["x-role-set"]!["plane"])
            .Select(operation => operation.Name)
            .ToHashSet(StringComparer.Ordinal);

        foreach (var body in Bodies(definition))
        {
            Assert.Subset(declared, Names(body, "permits"));
            Assert.Subset(declared, Names(body, "undocumented"));
            Assert.Empty(Names(body, "permits").Intersect(Names(body, "undocumented")));
        }
    }

    [Theory]
    [MemberData(nameof(RoleSets))]
    public void Every_included_role_is_another_role_of_the_set_and_no_circle_arises(string file, string set)
    {
        var root = SchemaFiles.Read(file);
        var table = new RoleTable(root, set);
        var roles = root["definitions"]![set]!["enum"]!.Values<string>().Select(role => role!).ToHashSet(StringComparer.Ordinal);

        foreach (var edition in table.Editions)
        {
            foreach (var role in roles)
            {
                var reached = new HashSet<string>(StringComparer.Ordinal);
                var open = new Queue<string>(table.Member(role, "includes", edition));
                while (open.TryDequeue(out var next))
                {
                    Assert.Contains(next, roles);
                    Assert.NotEqual(role, next);
                    if (reached.Add(next))
                    {
                        foreach (var included in table.Member(next, "includes", edition))
                            open.Enqueue(included);
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(RoleSets))]
    public void An_edition_uses_only_roles_and_operations_it_knows(string file, string set)
    {
        var root = SchemaFiles.Read(file);
        var table = new RoleTable(root, set);

        foreach (var edition in table.Editions)
        {
            var roles = table.Roles(edition).ToArray();
            foreach (var role in roles)
            {
                Assert.All(table.Member(role, "includes", edition), included => Assert.Contains(included, roles));
                Assert.All(
                    table.Member(role, "permits", edition).Concat(table.Member(role, "undocumented", edition)),
                    operation => Assert.True(table.IsKnown(root["x-operations"]![operation]!, edition), $"{edition}: {role} permits {operation}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(RoleSets))]
    public void Defaults_aliases_and_editions_name_what_is_there(string file, string set)
    {
        var root = SchemaFiles.Read(file);
        var definition = root["definitions"]![set]!;
        var values = definition["enum"]!.Values<string>().ToArray();
        var editions = root["x-editions"]!.Values<string>().ToArray();

        Assert.Equal(editions.Order(StringComparer.Ordinal), editions);
        Assert.Equal((string?)definition["default"], (string?)definition["x-role-set"]!["default"]);
        if (definition["default"] is { } fallback)
            Assert.Contains((string?)fallback, values);
        foreach (var alias in (definition["aliases"] as JObject)?.Properties() ?? [])
        {
            Assert.DoesNotContain(alias.Name, values);
            Assert.Contains((string?)alias.Value, values);
        }

        var named = Bodies(definition).Concat(((JObject)root["x-operations"]!).Properties().Select(operation => operation.Value));
        foreach (var item in named)
        {
            if (item["since"] is { } since)
                Assert.Contains((string?)since, editions);
            Assert.All(((item["editions"] ?? item["names"]) as JObject)?.Properties() ?? [], edition => Assert.Contains(edition.Name, editions));
        }
    }

    [Fact]
    public void User_roles_mean_less_in_the_newer_documents()
    {
        var table = new RoleTable(SchemaFiles.Read(SchemaFiles.TigrisRoles), "UserRole");

        Assert.Equal("yes", table.Answer("Admin", "ManageUsers", "2026-06"));
        Assert.Equal("no", table.Answer("Admin", "ManageUsers", "2026-10"));
        Assert.Equal("yes", table.Answer("Admin", "UpdateOrganizationSettings", "2026-06"));
        Assert.Equal("undocumented", table.Answer("Admin", "UpdateOrganizationSettings", "2026-10"));
        Assert.Equal("no", table.Answer("Member", "ListAllAccessKeys", "2026-10"));
        Assert.Equal("yes", table.Answer("Member", "ManagePolicies", "2026-10"));
        Assert.Equal("yes", table.Answer("Admin", "ManageOwnAccessKeys", "2026-06"));
    }

    private static IEnumerable<JProperty> RolesOf(JToken definition) => ((JObject)definition["x-roles"]!).Properties();

    private static IEnumerable<JToken> Bodies(JToken definition) => RolesOf(definition).SelectMany(role =>
        ((role.Value["editions"] as JObject)?.Properties().Select(edition => edition.Value) ?? []).Prepend(role.Value));

    private static HashSet<string> Names(JToken body, string member) =>
        (body[member] as JArray ?? []).Values<string>().Select(name => name!).ToHashSet(StringComparer.Ordinal);
}
