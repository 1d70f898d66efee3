using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Cases;

public class RefusedDataTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Ids =>
        from system in Systems.Names
        from id in Systems.Refused(system).Select(item => item.Id).Distinct()
        select new TheoryDataRow<string, string>(system, id).WithTestDisplayName(system + ": " + id + " is refused");

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_system_does_not_accept_is_refused(string system, string id)
    {
        foreach (var (_, edition, data, message) in Systems.Refused(system).Where(item => item.Id == id))
        {
            var model = AccessModel.For(Systems.Catalog(system), edition);

            var exception = Assert.Throws<AccessDataException>(() => model.Compile(data));

            Assert.Contains("principal 'ann'", exception.Message);
            Assert.Contains(message, Assert.Single(exception.Problems).Message);
        }
    }
}
