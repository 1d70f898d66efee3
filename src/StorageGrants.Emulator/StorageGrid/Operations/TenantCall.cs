using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.StorageGrid.Authority;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>One request of a known user, valid by the schemas of its operation. A member with the value null is left out.</summary>
/// <param name="Caller">Who sends it.</param>
/// <param name="Request">What is sent.</param>
internal sealed record TenantCall(Caller Caller, ApiCall Request)
{
    public string OperationId => Request.Route.OperationId;

    public int Version => Caller.Version;

    /// <summary>The user who is signed in; every operation but those without a token has one.</summary>
    public TenantUser User => Caller.User!;

    public string Path(string name) => Request.Path[name];

    public string? Query(string name) => Request.Query.Get(name)?.Text;

    public int? QueryNumber(string name) => Request.Query.Get(name) is { } value ? JsonNumber.ToInt32(value) : null;

    public bool QueryFlag(string name) => Request.Query.GetBoolean(name) == true;

    public string? Text(string name) => Request.Body.GetString(name);

    public bool? Flag(string name) => Request.Body.GetBoolean(name);

    public long? Number(string name) => Given(name) is { } value ? JsonNumber.ToInt64(value) : null;

    public IReadOnlyList<string> Texts(string name) => Given(name)?.Items.Select(static item => item.Text).ToArray() ?? [];

    /// <summary>A member as JSON text; null when it is left out.</summary>
    public string? Json(string name) => Given(name) is { } value ? JsonText.Of(value) : null;

    public JsonValue? Given(string name) => Request.Body.Get(name) is { Kind: not JsonKind.Null } value ? value : null;
}
