using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>One user that changes its own keys and policies, one call at a time, and remembers what was acknowledged.</summary>
internal sealed class Caller(string user, Random random)
{
    private const string Document = """{"Version":"2012-10-17","Statement":[]}""";
    private const int Enough = 6;
    private int _names;

    public string User { get; } = user;

    public SortedDictionary<string, KeyModel> Keys { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>The call whose answer never came, or null.</summary>
    public Pending? Pending { get; set; }

    /// <summary>Makes one call; false when no answer came.</summary>
    public async Task<bool> StepAsync(SignedClient client)
    {
        var key = Keys.Count == 0 ? null : Keys.Keys.ElementAt(random.Next(Keys.Count));
        var policy = Policies.Count == 0 ? null : Policies.ElementAt(random.Next(Policies.Count));
        return random.Next(6) switch
        {
            1 when key is not null => await RotateAsync(client, key),
            2 when key is not null && Keys.Count > Enough / 2 => await DeleteKeyAsync(client, key),
            3 when Policies.Count < Enough => await CreatePolicyAsync(client),
            4 when policy is not null => await DeletePolicyAsync(client, policy),
            5 when key is not null => await UpdateAsync(client, key, policy),
            _ when Keys.Count > Enough => await DeleteKeyAsync(client, key!),
            _ => await CreateKeyAsync(client),
        };
    }

    private string NewName() => $"{User}-{_names++}";

    private async Task<bool> CreateKeyAsync(SignedClient client)
    {
        var name = NewName();
        var reply = await TryAsync(new Pending(PendingKind.CreateKey, null, name), () => client.CreateKeyAsync(
            User, $$""","buckets_roles":[{"bucket_name":"home-bucket","role":"Editor"}],"create_policies":[{"name":"{{name}}","document":{{Document}}}]"""));
        if (reply is null)
            return false;
        Keys.Add(reply.Get("id"), new KeyModel { Secret = reply.Get("secret_key"), Grants = "home-bucket:Editor", Policies = [name] });
        Policies.Add(name);
        return true;
    }

    private async Task<bool> RotateAsync(SignedClient client, string key)
    {
        var reply = await TryAsync(new Pending(PendingKind.Rotate, key, null), () => client.PostAsync("key/rotate", ScopingTests.Naming(User, key, "")));
        if (reply is null)
            return false;
        Keys[key].Secret = reply.Get("new_secret");
        return true;
    }

    private async Task<bool> DeleteKeyAsync(SignedClient client, string key)
    {
        if (await TryAsync(new Pending(PendingKind.DeleteKey, key, null), () => client.DeleteAsync("key", ScopingTests.Naming(User, key, ""))) is null)
            return false;
        Keys.Remove(key);
        return true;
    }

    private async Task<bool> CreatePolicyAsync(SignedClient client)
    {
        var name = NewName();
        if (await TryAsync(new Pending(PendingKind.CreatePolicy, null, name), () => client.PostAsync("policies", $$"""{"name":"{{name}}","document":{{Document}}}""")) is null)
            return false;
        Policies.Add(name);
        return true;
    }

    private async Task<bool> DeletePolicyAsync(SignedClient client, string policy)
    {
        if (await TryAsync(new Pending(PendingKind.DeletePolicy, null, policy), () => client.DeleteAsync("policies/" + policy)) is null)
            return false;
        Forget(policy);
        return true;
    }

    private async Task<bool> UpdateAsync(SignedClient client, string key, string? policy)
    {
        var bucket = "bucket-" + _names++;
        var add = policy is null ? "" : $$""","add_policies":["{{policy}}"]""";
        var pending = new Pending(PendingKind.Update, key, policy, bucket + ":ReadOnly");
        if (await TryAsync(pending, () => client.PutAsync(
            "key", ScopingTests.Naming(User, key, $$""","buckets_roles":[{"bucket_name":"{{bucket}}","role":"ReadOnly"}]{{add}}"""))) is null)
        {
            return false;
        }

        ApplyUpdate(pending);
        return true;
    }

    public void ApplyUpdate(Pending update)
    {
        Keys[update.Key!].Grants = update.Grants!;
        if (update.Policy is not null)
            Keys[update.Key!].Policies.Add(update.Policy);
    }

    public void Forget(string policy)
    {
        Policies.Remove(policy);
        foreach (var model in Keys.Values)
            model.Policies.Remove(policy);
    }

    private async Task<Reply?> TryAsync(Pending pending, Func<Task<Reply>> call)
    {
        Pending = pending;
        try
        {
            var reply = await call();
            if (reply.Status == HttpStatusCode.InternalServerError)
                return null;
            reply.Ok();
            Pending = null;
            return reply;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
