using System;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Evaluation.Tests.Cases;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Model;

public class AllocationTests
{
    public static TheoryData<string> AllSystems => new(Systems.Names);

    [Theory]
    [MemberData(nameof(AllSystems))]
    public void A_decision_allocates_nothing(string system)
    {
        foreach (var group in CaseFile.Read(system).GroupBy(item => (item.Edition, item.Organization)))
        {
            var evaluator = Systems.Evaluator(system, group.Key.Edition, group.Key.Organization);
            var requests = group.Select(item => item.Request).ToArray();
            var allowed = Run(evaluator, requests);

            var before = GC.GetAllocatedBytesForCurrentThread();
            var again = Run(evaluator, requests);

            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(bytes == 0, $"{bytes} bytes for {string.Join(", ", requests.Where(request => Bytes(evaluator, request) > 0))}");
            Assert.Equal(allowed, again);
        }
    }

    private static int Run(AccessEvaluator evaluator, AccessRequest[] requests)
    {
        var allowed = 0;
        for (var round = 0; round < 3; round++)
        {
            foreach (ref readonly var request in requests.AsSpan())
                allowed += evaluator.Evaluate(request).IsAllowed ? 1 : 0;
        }

        return allowed;
    }

    private static long Bytes(AccessEvaluator evaluator, AccessRequest request)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        evaluator.Evaluate(request);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
