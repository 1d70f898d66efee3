using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Tigris.Authority;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>One verified and valid request.</summary>
/// <param name="Path">The path parameters, decoded.</param>
/// <param name="Query">The query parameters that the operation has, as an object.</param>
/// <param name="Body">The body; an empty object when there is none.</param>
internal sealed record OperationCall(IReadOnlyDictionary<string, string> Path, JsonValue Query, JsonValue Body)
{
    public CallAuthority Authority { get; } = CallAuthority.Of(Body);

    /// <summary>The organization in the path, or empty when the path has none.</summary>
    public string OrgId => Path.GetValueOrDefault("org_id", "");
}
