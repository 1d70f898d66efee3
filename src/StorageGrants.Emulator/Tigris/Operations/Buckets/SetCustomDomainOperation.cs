using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Sets or replaces the custom domain; whether it points here is not looked up.</summary>
internal sealed class SetCustomDomainOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Bucket(call, out var bucket) is { } unknown)
            return unknown;
        if (string.IsNullOrEmpty(call.Body.Get("website")!.GetString("domain_name")))
            return Answer.Refused(TigrisEmulatorChoices.InvalidBodyStatus, "website.domain_name is missing or empty; give the domain, such as files.example.com.");
        var settings = bucket.Settings with { Domain = call.Body.Get("website")!.GetString("domain_name") };
        store.Commit(new Change { Buckets = [bucket with { Settings = settings }] });
        return Answer.Empty;
    }
}
