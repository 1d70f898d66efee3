using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Lists the buckets of an organization.</summary>
internal sealed class ListBucketsOperation(TigrisStore store, ResourceLookup lookup, Paging paging)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Organization(call, out var organization) is { } unknown)
            return unknown;
        var parents = BucketInfo.Parents(store);
        return paging.Page(
            call.Query, store.Of(organization).Buckets, static _ => true, (json, bucket) => BucketInfo.Write(json, bucket, parents));
    }
}
