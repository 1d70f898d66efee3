using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Amazon.S3.Model;
using StorageGrants.Access.Roles;
using StorageGrants.Tests.Gateway;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>Makes every call as every caller beside every policy.</summary>
internal sealed class Measurement(Callers callers)
{
    public static IReadOnlyList<S3Call> Calls { get; } = [.. BucketCalls.All, .. ObjectCalls.All, .. UploadCalls.All, .. LockCalls.All];

    public static async Task<IReadOnlyList<Cell>> OfAsync(TestGateway gateway)
    {
        using var callers = await Callers.CreateAsync(gateway);
        var measurement = new Measurement(callers);
        var rows = new List<(S3Call Call, PolicyVariant Variant, string Bucket)>();
        foreach (var call in Calls)
        {
            foreach (var variant in call.Bucket == BucketKind.Missing ? [PolicyVariant.None] : PolicyVariant.All)
                rows.Add((call, variant, "row-" + rows.Count.ToString("000", CultureInfo.InvariantCulture)));
        }

        var cells = new Cell[rows.Count][];
        await Parallel.ForAsync(0, rows.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
            cells[i] = await measurement.RowAsync(rows[i].Call, rows[i].Variant, rows[i].Bucket));
        return [.. cells.SelectMany(row => row)];
    }

    /// <summary>What the policies say: the actions that the operations of a call ask for.</summary>
    public static IEnumerable<string> ActionsOf(S3Call call) =>
        call.Operations.SelectMany(operation => RoleCatalog.CephRgw.FindOperation(operation.Split('/')[0])!.PolicyActions).Distinct();

    private async Task<Cell[]> RowAsync(S3Call call, PolicyVariant variant, string row)
    {
        if (call.Bucket is BucketKind.Plain or BucketKind.Locked) await CreateAsync(call, variant, row);
        var cells = new List<Cell>();
        foreach (var caller in Callers.Names)
        {
            var bucket = call.Bucket is BucketKind.Own or BucketKind.Missing ? row + "-" + caller : row;
            if (call.Bucket == BucketKind.Own) await CreateAsync(call, variant, bucket);
            var place = new Place(bucket, Policy(call, variant, bucket) ?? "");
            if (call.Prepare is { } prepare) await prepare(callers.Owner, place);
            cells.Add(new Cell(call, variant, caller, bucket, await Outcome.OfAsync(() => call.Run(callers[caller], place))));
        }

        return [.. cells];
    }

    private async Task CreateAsync(S3Call call, PolicyVariant variant, string bucket)
    {
        await callers.Owner.PutBucketAsync(new PutBucketRequest { BucketName = bucket, ObjectLockEnabledForBucket = call.Bucket == BucketKind.Locked });
        if (call.Bucket != BucketKind.Own)
        {
            await ObjectCalls.PutAsync(callers.Owner, new Place(bucket, ""), Place.Key);
            await ObjectCalls.PutAsync(callers.Owner, new Place(bucket, ""), Place.Source);
        }

        if (Policy(call, variant, bucket) is { } policy) await callers.Owner.PutBucketPolicyAsync(bucket, policy);
    }

    public static string? Policy(S3Call call, PolicyVariant variant, string bucket) =>
        variant.Document(bucket, ActionsOf(call), Callers.InPolicies, call.NeedsPolicy);
}
