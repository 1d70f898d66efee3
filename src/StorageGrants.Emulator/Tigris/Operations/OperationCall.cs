using StorageGrants.Access.Json;
using StorageGrants.Emulator.Tigris.Authority;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>One verified and valid request.</summary>
/// <param name="OrgId">The organization in the path.</param>
/// <param name="Body">The body, valid by the operation's schema.</param>
internal sealed record OperationCall(string OrgId, JsonValue Body)
{
    public CallAuthority Authority { get; } = CallAuthority.Of(Body);
}
