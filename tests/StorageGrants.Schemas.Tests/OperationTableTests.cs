using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>Compares the bucket roles with the table of docs/vendors/tigris.md, kept row by row in data/operations.csv.</summary>
public sealed class OperationTableTests
{
    private const string Old = "2026-06";
    private const string New = "2026-10";

    private static readonly RoleTable BucketRoles = new(SchemaFiles.Read(SchemaFiles.TigrisRoles), "BucketRole");

    private static readonly string[] Header =
        ["operation", "Admin", "Editor", "ReadWrite", "ReadOnly", "name 2026-06", "Admin 2026-06", "Editor 2026-06", "ReadOnly 2026-06"];

    private static readonly IReadOnlyList<string[]> Rows = ReadRows();

    public static TheoryData<string> Operations => new(Rows.Select(row => row[0]));

    [Fact]
    public void There_are_75_operations_and_58_in_the_older_edition()
    {
        Assert.Equal(75, Rows.Count);
        Assert.Equal(Rows.Select(row => row[0]).Order(StringComparer.Ordinal), BucketRoles.DataOperations(New).Order(StringComparer.Ordinal));

        var old = Rows.Where(row => row[5].Length > 0).ToArray();
        Assert.Equal(58, old.Length);
        Assert.Equal(
            old.Select(row => row[5]).Order(StringComparer.Ordinal),
            BucketRoles.DataOperations(Old).Select(operation => BucketRoles.NameOf(operation, Old)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_newer_edition_has_four_roles_and_the_older_three()
    {
        Assert.Equal(["ReadOnly", "ReadWrite", "Editor", "Admin"], BucketRoles.Roles(New));
        Assert.Equal(["ReadOnly", "Editor", "Admin"], BucketRoles.Roles(Old));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_is_permitted_as_the_table_says(string operation)
    {
        var row = Rows.Single(item => item[0] == operation);

        foreach (var (role, column) in new[] { ("Admin", 1), ("Editor", 2), ("ReadWrite", 3), ("ReadOnly", 4) })
            Assert.Equal(role + " " + row[column], role + " " + BucketRoles.Answer(role, operation, New));

        if (row[5].Length == 0)
        {
            Assert.DoesNotContain(operation, BucketRoles.DataOperations(Old));
            return;
        }

        Assert.Equal(row[5], BucketRoles.NameOf(operation, Old));
        foreach (var (role, column) in new[] { ("Admin", 6), ("Editor", 7), ("ReadOnly", 8) })
            Assert.Equal(role + " " + row[column], role + " " + BucketRoles.Answer(role, operation, Old));
    }

    [Fact]
    public void The_totals_of_the_newer_edition_are_26_15_30_and_4()
    {
        var least = BucketRoles.DataOperations(New)
            .Select(operation => BucketRoles.Roles(New).First(role => BucketRoles.Answer(role, operation, New) == "yes"))
            .CountBy(role => role)
            .ToDictionary();

        Assert.Equal([26, 15, 30, 4], BucketRoles.Roles(New).Select(role => least[role]));
    }

    [Fact]
    public void The_totals_of_the_older_edition_are_15_38_and_5_with_two_contradictions()
    {
        var least = BucketRoles.DataOperations(Old)
            .Select(operation => BucketRoles.Roles(Old).First(role => BucketRoles.Answer(role, operation, Old) == "yes"))
            .CountBy(role => role)
            .ToDictionary();

        Assert.Equal([15, 38, 5], BucketRoles.Roles(Old).Select(role => least[role]));
        Assert.Equal(
            ["GetBucketAccelerateConfiguration", "GetBucketOwnershipControls"],
            BucketRoles.DataOperations(Old).Where(operation => BucketRoles.Answer("ReadOnly", operation, Old) == "undocumented"));
    }

    private static List<string[]> ReadRows()
    {
        var lines = SchemaFiles.ReadDataText("operations.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(Header, lines[0].Split(','));
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        Assert.All(rows, row => Assert.Equal(Header.Length, row.Length));
        return rows;
    }
}
