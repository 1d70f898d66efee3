using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Shows the custom domain.</summary>
internal sealed class GetCustomDomainOperation(ResourceLookup lookup)
{
    public Answer Run(OperationCall call) =>
        lookup.Bucket(call, out var bucket) ?? Answer.Ok(json => WebsiteInfo.Write(json, bucket.Settings.Domain));
}
