using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.Tigris.Operations.Keys;

/// <summary>Shows a key with its policies and scope, without its secret.</summary>
internal sealed class GetKeyOperation(ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Key(call, out _, out var key) is { } refusal)
            return refusal;
        return Answer.Ok(json =>
        {
            AccessKeyInfo.Write(json, key);
            json.WriteStartArray("attached_policies");
            foreach (var policy in key.Policies)
                json.WriteStringValue(policy);
            json.WriteEndArray();
            json.WriteString("access_key_scope", key.Scope);
        });
    }
}
