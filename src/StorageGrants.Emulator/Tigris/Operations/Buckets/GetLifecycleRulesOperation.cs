using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Shows the lifecycle rules.</summary>
internal sealed class GetLifecycleRulesOperation(ResourceLookup lookup)
{
    public Answer Run(OperationCall call) =>
        lookup.Bucket(call, out var bucket) ?? Answer.Ok(json => LifecycleInfo.Write(json, bucket.Settings));
}
