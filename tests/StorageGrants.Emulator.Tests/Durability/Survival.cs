using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>Compares an emulator that was started again with what its callers know.</summary>
internal static class Survival
{
    /// <summary>Fails when something acknowledged is missing or something unanswered happened by half; settles what was unanswered.</summary>
    /// <returns>How many unanswered calls had happened, and how many had not.</returns>
    public static async Task<(int Happened, int NotHappened)> CheckAsync(TigrisEmulator emulator, SignedClient client, IReadOnlyList<Caller> callers)
    {
        var policies = Texts((await client.GetAsync("policies?limit=1000")).Ok(), "policies", "name");
        var (happened, not) = (0, 0);
        foreach (var caller in callers)
        {
            var keys = Texts((await client.PostAsync("keys", $$"""{"user_id":"{{caller.User}}","limit":1000}""")).Ok(), "keys", "id");
            var mine = policies.Where(name => name.StartsWith(caller.User + "-", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
            if (caller.Pending is { } pending)
                _ = await SettleAsync(emulator, client, caller, pending, keys, mine) ? happened++ : not++;
            caller.Pending = null;

            Assert.Equal(caller.Policies, mine.Order(StringComparer.Ordinal));
            Assert.Equal(caller.Keys.Keys, keys.Order(StringComparer.Ordinal));
            foreach (var (id, model) in caller.Keys)
            {
                var (grants, attached) = await ReadAsync(client, caller, id);
                Assert.Equal(model.Grants, grants);
                Assert.Equal(model.Policies, attached);
                Assert.True(model.Secret is null || emulator.IsCurrentSecret(id, model.Secret), "an acknowledged secret is lost");
            }
        }

        return (happened, not);
    }

    // Puts what an unanswered call did into the model, when it did it; the comparison afterwards notices halves.
    private static async Task<bool> SettleAsync(
        TigrisEmulator emulator, SignedClient client, Caller caller, Pending pending, HashSet<string> keys, HashSet<string> policies)
    {
        switch (pending.Kind)
        {
            case PendingKind.CreateKey when policies.Contains(pending.Policy!):
                caller.Policies.Add(pending.Policy!);
                caller.Keys.Add(Assert.Single(keys.Except(caller.Keys.Keys)), new KeyModel { Grants = "home-bucket:Editor", Policies = [pending.Policy!] });
                return true;
            case PendingKind.Rotate when caller.Keys[pending.Key!].Secret is { } old && !emulator.IsCurrentSecret(pending.Key!, old):
                caller.Keys[pending.Key!].Secret = null;
                return true;
            case PendingKind.DeleteKey when !keys.Contains(pending.Key!):
                caller.Keys.Remove(pending.Key!);
                return true;
            case PendingKind.CreatePolicy when policies.Contains(pending.Policy!):
                caller.Policies.Add(pending.Policy!);
                return true;
            case PendingKind.DeletePolicy when !policies.Contains(pending.Policy!):
                caller.Forget(pending.Policy!);
                return true;
            case PendingKind.Update when (await ReadAsync(client, caller, pending.Key!)).Grants == pending.Grants:
                caller.ApplyUpdate(pending);
                return true;
            default:
                return false;
        }
    }

    private static async Task<(string Grants, SortedSet<string> Policies)> ReadAsync(SignedClient client, Caller caller, string key)
    {
        var json = (await client.PostAsync("key/get", ScopingTests.Naming(caller.User, key, ""))).Ok().Json;
        var attached = json.GetProperty("attached_policies").EnumerateArray().Select(static name => name.GetString()!);
        return (CreateKeyTests.Grants(json), new SortedSet<string>(attached, StringComparer.Ordinal));
    }

    private static HashSet<string> Texts(Reply reply, string list, string member) =>
        reply.Json.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(member).GetString()!).ToHashSet(StringComparer.Ordinal);
}
