using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>What a change of policies newly allows, with what is asserted of every answer.</summary>
internal static class Change
{
    public const string Logs = "arn:aws:s3:::logs/*";

    public static NewAccessResult Compare(PolicyDocument from, PolicyDocument to) => PolicyComparison.NewAccess(from, to, PolicyDialect.AwsS3);

    /// <summary>The first finding of a change that allows more: the evaluator has to agree.</summary>
    public static AccessFinding Certain(PolicyDocument from, PolicyDocument to)
    {
        var result = Compare(from, to);
        Assert.Equal(Truth.No, result.IsEmpty);
        var finding = result.Findings[0];
        var isResource = to.Statements.Concat(from.Statements).Any(statement => statement.Principal is not null || statement.NotPrincipal is not null);
        CompiledPolicies Compiled(PolicyDocument document) =>
            isResource ? CompiledPolicies.Compile(PolicyDialect.AwsS3, resource: [document]) : CompiledPolicies.Compile(PolicyDialect.AwsS3, [document]);
        Assert.Equal(Effect.Allow, Compiled(to).Evaluate(finding.Witness).Effect);
        Assert.Equal(Effect.Deny, Compiled(from).Evaluate(finding.Witness).Effect);
        return finding;
    }
}
