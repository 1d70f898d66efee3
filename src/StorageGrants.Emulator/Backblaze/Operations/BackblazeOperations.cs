using System;
using System.Collections.Generic;
using StorageGrants.Emulator.Backblaze.Authority;
using StorageGrants.Emulator.Backblaze.State;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Backblaze.Operations;

/// <summary>The operations by their id in the OpenAPI documents. Each runs alone, so each is atomic.</summary>
internal sealed class BackblazeOperations
{
    private static readonly string[] AccountMembers = ["accountId", "adminAccountId"];

    private readonly string _accountId;
    private readonly Dictionary<string, Func<BackblazeCall, Answer>> _byId;

    public BackblazeOperations(BackblazeEmulatorOptions options, BackblazeStore store, TokenTable tokens, RouteTable routes)
    {
        _accountId = options.AccountId;
        var keys = new KeyOperations(options, store);
        var buckets = new BucketOperations(options, store);
        var groups = new GroupOperations(options, store);
        _byId = new(StringComparer.Ordinal)
        {
            [BackblazeRoutes.Authorize] = new AuthorizeOperation(options, store, tokens).Run,
            ["b2_create_key"] = keys.Create,
            ["b2_list_keys"] = keys.List,
            ["b2_delete_key"] = keys.Delete,
            ["b2_create_bucket"] = buckets.Create,
            ["b2_list_buckets"] = buckets.List,
            ["b2_update_bucket"] = buckets.Update,
            ["b2_delete_bucket"] = buckets.Delete,
            ["b2_list_groups"] = groups.List,
            ["b2_list_group_members"] = groups.ListMembers,
            ["b2_create_group_member"] = groups.CreateMember,
            ["b2_eject_group_member"] = groups.EjectMember,
            ["b2_reserve_trial_create_account"] = groups.ReserveTrials,
        };
        foreach (var route in routes.Routes)
        {
            if (!_byId.ContainsKey(route.OperationId))
                throw new InvalidOperationException($"An OpenAPI document has {route.OperationId}, which the emulator does not have.");
        }
    }

    public Answer Run(BackblazeCall call)
    {
        if (CapabilityCheck.Require(call.Caller, call.OperationId) is { } lacking)
            return lacking;
        foreach (var member in AccountMembers)
        {
            if (call.Text(member) is { } account && account != _accountId)
                return B2Error.Refused(B2Error.BadRequest, $"{member} is {Quoted.Value(account)}; the token is for {Quoted.Value(_accountId)}.");
        }

        return _byId[call.OperationId](call);
    }
}
