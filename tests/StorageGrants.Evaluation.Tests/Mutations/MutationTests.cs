using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;
using StorageGrants.Evaluation.Tests.Cases;
using StorageGrants.Evaluation.Tests.Cells;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Mutations;

/// <summary>Whoever changes what a schema means by accident is told: no single change goes unnoticed by tables and cases.</summary>
public class MutationTests(ITestOutputHelper output)
{
    public static TheoryData<string> AllSystems => new(Systems.Names);

    [Theory]
    [MemberData(nameof(AllSystems))]
    public void No_change_of_a_schema_survives(string system)
    {
        var (tables, cases) = Expectations(system);
        var survivors = new ConcurrentBag<string>();
        var count = 0;
        Parallel.ForEach(SchemaMutations.Of(Systems.FileOf(system)), mutation =>
        {
            Interlocked.Increment(ref count);
            if (!IsNoticed(mutation.Text, system, tables, cases))
                survivors.Add(mutation.Name);
        });

        output.WriteLine($"{system}: {count} changes, {cases.Sum(group => group.Count())} decisions, {survivors.Count} survivors");
        Assert.True(survivors.IsEmpty, $"{survivors.Count} of {count} changes go unnoticed:\n" + string.Join('\n', survivors.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(AllSystems))]
    public void An_unchanged_schema_goes_unnoticed(string system)
    {
        var (tables, cases) = Expectations(system);

        Assert.False(IsNoticed(EmbeddedSchemas.Read(Systems.FileOf(system)), system, tables, cases));
    }

    private static (CellTable[] Tables, IGrouping<(string Edition, string Organization), Case>[] Cases) Expectations(string system) =>
        ([.. CellTable.Of(Systems.Catalog(system))], [.. CaseFile.Read(system).GroupBy(item => (item.Edition, item.Organization))]);

    private static bool IsNoticed(string text, string system, CellTable[] tables, IEnumerable<IGrouping<(string Edition, string Organization), Case>> cases)
    {
        var result = RoleCatalog.Parse(text);
        if (result.Catalog is not { } catalog || result.Problems.Count > 0 || tables.Any(table => table.Differences(catalog).Any()))
            return true;
        try
        {
            foreach (var group in cases)
            {
                var evaluator = AccessModel.For(catalog, group.Key.Edition).Compile(Systems.Organizations(system)[group.Key.Organization]);
                if (group.Any(item => evaluator.Evaluate(item.Request) is var decision && (decision.Effect != item.Effect || decision.Step != item.Step || decision.Evidence != item.Evidence)))
                    return true;
            }

            return Systems.Refused(system).Any(refused => !IsRefused(catalog, refused.Edition, refused.Data));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static bool IsRefused(RoleCatalog catalog, string edition, AccessData data)
    {
        try
        {
            AccessModel.For(catalog, edition).Compile(data);
            return false;
        }
        catch (AccessDataException)
        {
            return true;
        }
    }
}
