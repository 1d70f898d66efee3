using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>Compares the Admin Ops file with data/admin-ops.txt.</summary>
public sealed class AdminOpsTests
{
    private static readonly JObject Root = SchemaFiles.Read("sobject/admin-ops.openapi.json");

    [Fact]
    public void The_file_has_the_operations_and_parameters_of_the_table()
    {
        var table = SchemaFiles.ReadDataText("admin-ops.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#');
        var file = from path in ((JObject)Root["paths"]!).Properties()
                   from operation in ((JObject)path.Value).Properties()
                   where operation.Name != "parameters"
                   select string.Join(' ', new[] { (string)operation.Value["operationId"]!, operation.Name.ToUpperInvariant(), path.Name.Replace("/{entry}", "") }
                       .Concat(operation.Value["parameters"]!.Select(parameter => (string)parameter["name"]! + ((bool?)parameter["required"] == true ? "!" : ""))));

        Assert.Equal(table.Order(StringComparer.Ordinal), file.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_request_carries_a_secret_and_no_body() =>
        Assert.All(
            Root.SelectTokens("paths.*.*").OfType<JObject>(),
            operation =>
            {
                Assert.Null(operation["requestBody"]);
                Assert.DoesNotContain(operation["parameters"]!, parameter => ((string)parameter["name"]!).StartsWith("secret", StringComparison.Ordinal));
            });

    [Fact]
    public void Levels_are_those_of_the_roles_in_two_spellings()
    {
        var levels = SchemaFiles.Read("sobject/rgw-subusers.schema.json")["definitions"]!["SubUserLevel"]!;
        var aliases = ((JObject)levels["aliases"]!).Properties().ToDictionary(alias => alias.Name, alias => (string)alias.Value!, StringComparer.Ordinal);
        var schemas = Root["components"]!["schemas"]!;

        Assert.Equal(levels["enum"]!.Values<string>().Where(level => level != "<none>"), schemas["SubUserAccess"]!["enum"]!.Values<string>());
        Assert.Equal(levels["enum"]!.Values<string>(), schemas["SubUserPermissions"]!["enum"]!.Values<string>().Select(text => aliases.TryGetValue(text!, out var level) ? level : text!));
    }
}
