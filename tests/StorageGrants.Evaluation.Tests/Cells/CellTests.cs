using StorageGrants.Evaluation.Tests.Cases;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Cells;

public class CellTests
{
    public static TheoryData<string> AllSystems => new(Systems.Names);

    [Theory]
    [MemberData(nameof(AllSystems))]
    public void Every_role_has_the_operations_its_sources_give_it(string system)
    {
        var catalog = Systems.Catalog(system);

        foreach (var table in CellTable.Of(catalog))
        {
            Assert.Empty(table.Unknown(catalog));
            Assert.Empty(table.Differences(catalog));
        }
    }
}
