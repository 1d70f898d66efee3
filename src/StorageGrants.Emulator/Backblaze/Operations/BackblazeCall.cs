using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Backblaze.Authority;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Backblaze.Operations;

/// <summary>One request of a known key, valid by the schema of its operation. A member with the value null is left out.</summary>
/// <param name="Caller">The key.</param>
/// <param name="OperationId">The operation.</param>
/// <param name="Body">The members, from body or query.</param>
/// <param name="Address">Scheme and host the request came to.</param>
internal sealed record BackblazeCall(Caller Caller, string OperationId, JsonValue Body, string Address)
{
    public string? Text(string name) => Body.GetString(name);

    public long? Number(string name) => Given(name) is { } value ? JsonNumber.ToInt64(value) : null;

    public IReadOnlyList<string>? Texts(string name) => Given(name)?.Items.Select(static item => item.Text).ToArray();

    public JsonValue? Given(string name) => Body.Get(name) is { Kind: not JsonKind.Null } value ? value : null;
}
