using System;
using System.Linq;
using System.Text.Json;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Operations;

/// <summary>Policies, for those who may make keys for every bucket. Nothing evaluates them.</summary>
internal sealed class PolicyOperations(TimeProvider time, OrganizationsStore store, KeyOperations keys)
{
    public Answer Create(OrganizationsCall call)
    {
        if ((Guard(call) ?? CheckDocument(call)) is { } refusal)
            return refusal;
        var name = call.Text("PolicyName")!;
        if (store.Policies.Find(Policy.ArnOf(call.Organization.Id, name)) is not null)
            return OrganizationsError.Taken($"The organization has a policy {Quoted.Value(name)} already.");
        var now = time.GetUtcNow();
        var policy = new Policy(call.Organization.Id, store.NextSequence(), name, call.Text("Description")!, call.Text("PolicyDocument")!, now, now);
        store.Commit(new OrganizationsChange { Policies = [policy] });
        return Enveloped("CreatePolicyResult", policy);
    }

    public Answer Update(OrganizationsCall call)
    {
        if ((Guard(call) ?? CheckDocument(call)) is { } refusal)
            return refusal;
        if (Find(call, out var policy) is { } missing)
            return missing;
        policy = policy with { Description = call.Text("Description")!, Document = call.Text("PolicyDocument")!, Updated = time.GetUtcNow() };
        store.Commit(new OrganizationsChange { Policies = [policy] });
        return Enveloped("UpdatePolicyResult", policy);
    }

    public Answer Get(OrganizationsCall call)
    {
        if (Guard(call) is { } denied)
            return denied;
        if (Find(call, out var policy) is { } missing)
            return missing;
        return Answer.Ok(json =>
        {
            json.WriteStartObject("PolicyDetailed");
            WriteMembers(json, policy);
            json.WriteString("Document", policy.Document);
            json.WriteStartArray("Users");
            foreach (var key in store.Keys.All.Where(key => IsAttached(key, policy)))
            {
                json.WriteStartObject();
                json.WriteString("UserId", key.Id);
                json.WriteString("UserName", key.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public Answer List(OrganizationsCall call)
    {
        if (Guard(call) is { } denied)
            return denied;
        if (MarkerPage<Policy>.Read(call, store.Policies.All.Where(policy => policy.OrganizationId == call.Organization.Id), out var page) is { } wrong)
            return wrong;
        return Answer.Ok(json =>
        {
            json.WriteStartObject("ListPoliciesResult");
            page.WriteEnd(json);
            json.WriteStartArray("Policies");
            foreach (var policy in page.Items)
            {
                json.WriteStartObject();
                WriteMembers(json, policy);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public Answer Delete(OrganizationsCall call)
    {
        if (Guard(call) is { } denied)
            return denied;
        if (Find(call, out var policy) is { } missing)
            return missing;
        store.Commit(new OrganizationsChange
        {
            RemovedPolicies = [policy.Arn],
            Keys = [.. store.Keys.All.Where(key => IsAttached(key, policy)).Select(key => key with { Policies = [.. key.Policies.Where(name => name != policy.Name)] })],
        });
        return Answer.Empty;
    }

    public Answer Attach(OrganizationsCall call) => Change(call, static (names, name) => names.Contains(name) ? names : [.. names, name]);

    public Answer Detach(OrganizationsCall call) => Change(call, static (names, name) => [.. names.Where(other => other != name)]);

    public Answer ListAttached(OrganizationsCall call)
    {
        if (Guard(call) is { } denied)
            return denied;
        if (keys.Find(call, call.Text("UserName")!, out var key) is { } missing)
            return missing;
        if (MarkerPage<Policy>.Read(call, store.Policies.All.Where(policy => IsAttached(key, policy)), out var page) is { } wrong)
            return wrong;
        return Answer.Ok(json =>
        {
            json.WriteStartObject("ListUserPoliciesResult");
            page.WriteEnd(json);
            json.WriteStartArray("PolicyNames");
            foreach (var policy in page.Items)
                json.WriteStringValue(policy.Name);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private Answer Change(OrganizationsCall call, Func<string[], string, string[]> change)
    {
        if (Guard(call) is { } denied)
            return denied;
        if (Find(call, out var policy) is { } noPolicy)
            return noPolicy;
        if (keys.Find(call, call.Text("UserName")!, out var key) is { } noKey)
            return noKey;
        store.Commit(new OrganizationsChange { Keys = [key with { Policies = change([.. key.Policies], policy.Name) }] });
        return Answer.Empty;
    }

    private Answer? Guard(OrganizationsCall call) =>
        keys.IsAdministrator(call) ? null : OrganizationsError.Denied("Policies are managed by the owner and the administrators of the organization.");

    private Answer? Find(OrganizationsCall call, out Policy policy)
    {
        var arn = call.Text("PolicyArn")!;
        policy = store.Policies.Find(arn)!;
        return policy?.OrganizationId == call.Organization.Id ? null : OrganizationsError.Missing($"The organization has no policy {Quoted.Value(arn)}.");
    }

    private static Answer? CheckDocument(OrganizationsCall call)
    {
        var parsed = JsonParser.Parse(call.Text("PolicyDocument")!);
        if (parsed.Error is { } error)
            return OrganizationsError.Invalid($"PolicyDocument is not JSON: {error.Message}.");
        return parsed.Root!.Kind == JsonKind.Object ? null : OrganizationsError.Invalid("PolicyDocument is no JSON object.");
    }

    private static bool IsAttached(AccessKey key, Policy policy) => key.OrganizationId == policy.OrganizationId && key.Policies.Contains(policy.Name);

    private Answer Enveloped(string envelope, Policy policy) => Answer.Ok(json =>
    {
        json.WriteStartObject(envelope);
        json.WriteStartObject("Policy");
        WriteMembers(json, policy);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private void WriteMembers(Utf8JsonWriter json, Policy policy)
    {
        json.WriteString("Arn", policy.Arn);
        json.WriteString("PolicyId", KeyMaterial.Id("policy", policy.Sequence));
        json.WriteString("PolicyName", policy.Name);
        json.WriteString("Path", "/");
        json.WriteString("DefaultVersionId", "v1");
        json.WriteNumber("AttachmentCount", store.Keys.All.Count(key => IsAttached(key, policy)));
        json.WriteString("Description", policy.Description);
        json.WriteTime("CreateDate", policy.Created);
        json.WriteTime("UpdateDate", policy.Updated);
    }
}
