using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Cases;

/// <summary>The worked cases of each system under their ids, decided and explained.</summary>
public class CaseTests
{
    private static readonly Dictionary<(string, string, string), AccessEvaluator> s_evaluators = [];

    public static IEnumerable<TheoryDataRow<string, string>> Ids =>
        from system in Systems.Names
        from id in CaseFile.Read(system).Select(item => item.Id).Distinct()
        select new TheoryDataRow<string, string>(system, id).WithTestDisplayName(system + ": " + id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_decided_and_explained(string system, string id)
    {
        foreach (var item in CaseFile.Read(system).Where(item => item.Id == id))
        {
            var evaluator = EvaluatorOf(item);
            var decision = evaluator.Evaluate(item.Request);
            var explanation = evaluator.Explain(item.Request);

            Assert.True(
                decision.Effect == item.Effect && decision.Step == item.Step && decision.Evidence == item.Evidence,
                $"{item}: expected {item.Effect} by {item.Step} ({item.Evidence}), got {explanation}, by {decision.Step}");
            Assert.Equal(decision, explanation.Decision);
            Assert.DoesNotContain('{', explanation.Reason);
            Assert.NotEmpty(explanation.Reason);
        }
    }

    /// <summary>A step no case reaches would be a sentence nobody ever read.</summary>
    [Theory]
    [MemberData(nameof(Steps))]
    public void Some_case_reaches_every_step(string system, string edition, string step) =>
        Assert.Contains(CaseFile.Read(system), item => item.Edition == edition && item.Step == step);

    public static IEnumerable<TheoryDataRow<string, string, string>> Steps =>
        from system in Systems.Names
        from edition in Systems.Catalog(system).Editions
        from plane in new[] { RolePlane.Management, RolePlane.Data }
        from step in AccessModel.For(Systems.Catalog(system), edition).Steps(plane)
        select new TheoryDataRow<string, string, string>(system, edition, step.Id);

    private static AccessEvaluator EvaluatorOf(Case item)
    {
        lock (s_evaluators)
        {
            var key = (item.System, item.Edition, item.Organization);
            if (!s_evaluators.TryGetValue(key, out var evaluator))
                s_evaluators[key] = evaluator = Systems.Evaluator(item.System, item.Edition, item.Organization);
            return evaluator;
        }
    }
}
