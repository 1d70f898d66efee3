using System;
using System.Collections.Generic;
using StorageGrants.Emulator.Tigris.Authority;
using StorageGrants.Emulator.Tigris.Operations.Billing;
using StorageGrants.Emulator.Tigris.Operations.Buckets;
using StorageGrants.Emulator.Tigris.Operations.Keys;
using StorageGrants.Emulator.Tigris.Operations.Organizations;
using StorageGrants.Emulator.Tigris.Operations.Policies;
using StorageGrants.Emulator.Tigris.Operations.Snapshots;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>The operations by their id in the OpenAPI document. Each runs alone, so each is atomic.</summary>
internal sealed class OperationSet
{
    private readonly TigrisStore _store;
    private readonly Dictionary<string, Func<OperationCall, Answer>> _byId;

    public OperationSet(TigrisStore store, TigrisEmulatorOptions options, RouteTable routes)
    {
        _store = store;
        var (edition, time) = (options.Edition, options.TimeProvider);
        var rules = GrantRules.For(edition, store);
        var lookup = new ResourceLookup(store);
        var policies = new PolicyFactory(store, time);
        var lifecycle = new LifecycleCheck(time);

        Paging Pages(string operationId, string member) => new(member, routes.DefaultLimit(operationId));

        _byId = new(StringComparer.Ordinal)
        {
            ["Tigris_CreateOrganization"] = new CreateOrganizationOperation(store).Run,
            ["Tigris_GetOrganization"] = new GetOrganizationOperation(lookup).Run,
            ["Tigris_UpdateOrganization"] = new UpdateOrganizationOperation(store, lookup, edition).Run,
            ["Tigris_ListOrganizations"] = new ListOrganizationsOperation(store, Pages("Tigris_ListOrganizations", "data")).Run,
            ["Tigris_Provisioning"] = new ProvisionOperation(store, edition, time, lifecycle).Run,
            ["Tigris_ListBuckets"] = new ListBucketsOperation(store, lookup, Pages("Tigris_ListBuckets", "buckets")).Run,
            ["Tigris_GetBucket"] = new GetBucketOperation(store, lookup).Run,
            ["Tigris_UpdateBucket"] = new UpdateBucketOperation(store, lookup).Run,
            ["Tigris_DeleteBucket"] = new DeleteBucketOperation(store, lookup).Run,
            ["Tigris_SetCustomDomain"] = new SetCustomDomainOperation(store, lookup).Run,
            ["Tigris_GetCustomDomain"] = new GetCustomDomainOperation(lookup).Run,
            ["Tigris_DeleteCustomDomain"] = new DeleteCustomDomainOperation(store, lookup).Run,
            ["Tigris_SetLifecycleRules"] = new SetLifecycleRulesOperation(store, lookup, lifecycle).Run,
            ["Tigris_GetLifecycleRules"] = new GetLifecycleRulesOperation(lookup).Run,
            ["Tigris_DeleteLifecycleRules"] = new DeleteLifecycleRulesOperation(store, lookup).Run,
            ["Tigris_CreateSnapshot"] = new CreateSnapshotOperation(store, lookup, time).Run,
            ["Tigris_ListSnapshots"] = new ListSnapshotsOperation(store, lookup).Run,
            ["Tigris_GetSnapshot"] = new GetSnapshotOperation(lookup).Run,
            ["Tigris_DeleteSnapshot"] = new DeleteSnapshotOperation(store, lookup).Run,
            ["Tigris_CreateAccessKey"] = new CreateKeyOperation(store, lookup, rules, policies).Run,
            ["Tigris_UpdateAccessKey"] = new UpdateKeyOperation(store, lookup, rules).Run,
            ["Tigris_DeleteAccessKey"] = new DeleteKeyOperation(store, lookup).Run,
            ["Tigris_GetAccessKey"] = new GetKeyOperation(lookup).Run,
            ["Tigris_RotateAccessKey"] = new RotateKeyOperation(store, lookup).Run,
            ["Tigris_ListAccessKeys"] = new ListKeysOperation(store, lookup, Pages("Tigris_ListAccessKeys", "keys")).Run,
            ["Tigris_CreatePolicy"] = new CreatePolicyOperation(store, lookup, policies).Run,
            ["Tigris_ListPolicies"] = new ListPoliciesOperation(store, lookup, Pages("Tigris_ListPolicies", "policies")).Run,
            ["Tigris_GetPolicy"] = new GetPolicyOperation(store, lookup).Run,
            ["Tigris_UpdatePolicy"] = new UpdatePolicyOperation(store, lookup, time).Run,
            ["Tigris_DeletePolicy"] = new DeletePolicyOperation(store, lookup).Run,
            ["Tigris_GetUsage"] = new GetUsageOperation(lookup).Run,
            ["Tigris_GetInvoice"] = new GetInvoiceOperation(lookup, time).Run,
            ["Tigris_GetAccountInvoice"] = new GetAccountInvoiceOperation(time).Run,
        };
        foreach (var route in routes.Routes)
        {
            if (!_byId.ContainsKey(route.OperationId))
                throw new InvalidOperationException($"The OpenAPI document has {route.OperationId}, which the emulator does not have.");
        }
    }

    public Answer Run(string operationId, OperationCall call)
    {
        lock (_store.Gate)
            return InactiveOrganizations.Check(_store, operationId, call) ?? _byId[operationId](call);
    }
}
