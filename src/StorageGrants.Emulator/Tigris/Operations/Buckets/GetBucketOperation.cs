using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Shows a bucket with its settings.</summary>
internal sealed class GetBucketOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call) =>
        lookup.Bucket(call, out var bucket) ?? Answer.Ok(json =>
        {
            json.WriteStartObject("bucket");
            BucketInfo.Write(json, bucket, BucketInfo.Parents(store));
            json.WriteEndObject();
        });
}
