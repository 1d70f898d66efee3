using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>What the evaluator says to the same calls.</summary>
internal static class Decisions
{
    public static IReadOnlyList<Cell> Of(IReadOnlyList<Cell> cells)
    {
        var buckets = cells.Where(cell => cell.Call.Bucket != BucketKind.Missing)
            .GroupBy(cell => cell.Bucket)
            .Select(group => Bucket(group.First()));
        var evaluator = AccessModel.For(RoleCatalog.CephRgw, "16").Compile(new AccessData { Principals = Callers.Principals, Buckets = [.. buckets] });
        return [.. cells.Select(cell => cell with { Decided = Decide(evaluator, cell) })];
    }

    private static AccessBucket Bucket(Cell cell) => new(cell.Bucket)
    {
        Account = Callers.User,
        Policies = Measurement.Policy(cell.Call, cell.Variant, cell.Bucket) is { } policy ? [new AccessPolicy(cell.Variant.Name, PolicyParser.Parse(policy).Document!)] : [],
    };

    // A call is allowed when all that it does is.
    private static string Decide(AccessEvaluator evaluator, Cell cell)
    {
        var effects = cell.Call.Operations.Select(operation => evaluator.Evaluate(Request(cell, operation.Split('/')))).Select(decision => decision.Effect).ToList();
        return effects.Contains(Effect.Deny) ? Outcome.Deny : effects.TrueForAll(effect => effect == Effect.Allow) ? Outcome.Allow : "undocumented";
    }

    private static AccessRequest Request(Cell cell, string[] operation) => new(
        cell.Caller,
        operation[0],
        cell.Call.Operations.Any(name => RoleCatalog.CephRgw.FindOperation(name.Split('/')[0])!.On == "service") ? null : cell.Bucket,
        RoleCatalog.CephRgw.FindOperation(operation[0])!.On == "object" ? operation.Length > 1 ? operation[1] : Place.Key : null);
}
