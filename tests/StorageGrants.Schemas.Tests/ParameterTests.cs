using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

public sealed class ParameterTests
{
    private static readonly JToken Month = SchemaFiles.Read(SchemaFiles.TigrisPartner).SelectToken("components.parameters.month.schema")!;

    public static TheoryData<string> Months => ["2026-09", "2026-12", "1999-01"];

    public static TheoryData<string> NoMonths => ["", "2026", "2026-9", "2026-13", "2026-00", "26-09", "2026-09-01", "2026/09", " 2026-09", "2026-09\n", "２０２６-09"];

    [Theory]
    [MemberData(nameof(Months))]
    public void A_month_is_year_and_month(string month) => Assert.Empty(NJsonSchemaOracle.For(Month).Validate(month));

    [Theory]
    [MemberData(nameof(NoMonths))]
    public void Anything_else_is_none(string month) => Assert.NotEmpty(NJsonSchemaOracle.For(Month).Validate(month));

    [Fact]
    public void Ajv_agrees_on_months()
    {
        var months = Months.Select(row => row.Data).Concat(NoMonths.Select(row => row.Data)).ToArray();
        var answers = AjvOracle.Validate(new Dictionary<string, JToken> { ["month"] = Month }, months.Select(month => ("month", (JToken)month)).ToArray());

        Assert.Equal(Months.Select(row => row.Data), months.Where((_, index) => answers[index].Count == 0));
    }
}
