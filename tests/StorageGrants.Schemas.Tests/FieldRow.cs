using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>One field of one operation. <c>$</c> is the body itself.</summary>
/// <param name="Operation">The operationId; <c>*</c> stands for every operation.</param>
/// <param name="Direction">path, query, request, response or error.</param>
/// <param name="Field">Path in the body, such as <c>keys[].buckets_roles[].role</c>, or the name of a parameter.</param>
/// <param name="Type">JSON type with its format; <c>any</c>, or <c>empty</c> for a response without content.</param>
/// <param name="Required">yes or no.</param>
/// <param name="Enum">Values, separated by <c>|</c>; <c>@2026-10</c> behind a value is its first edition.</param>
/// <param name="Limits">Other constraints of the value, or of the items of a list, separated by <c>;</c>.</param>
/// <param name="Default">What a field comes to that a request leaves out.</param>
/// <param name="Secret">sensitive, or once when it is also shown only once.</param>
/// <param name="Edition">First edition that has the field.</param>
internal sealed record FieldRow(
    string Operation, string Direction, string Field, string Type, string Required, string Enum, string Limits, string Default, string Secret, string Edition)
{
    private const string Header = "operation,direction,field,type,required,enum,limits,default,secret,edition,mark";

    /// <summary>The rows of data/fields.csv, each with its mark. They were written from the vendor's documents, not from the schema.</summary>
    public static IReadOnlyList<(FieldRow Row, string Mark)> ReadTable()
    {
        var lines = SchemaFiles.ReadDataText("fields.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(Header, lines[0]);
        return lines.Skip(1).Select(Parse).ToArray();
    }

    public override string ToString() => string.Join(',', Operation, Direction, Field, Type, Required, Enum, Limits, Default, Secret, Edition);

    private static (FieldRow Row, string Mark) Parse(string line)
    {
        var cells = line.Split(',');
        Assert.True(cells.Length == Header.Split(',').Length, line);
        return (new FieldRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9]), cells[10]);
    }
}
