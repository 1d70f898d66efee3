using System;

namespace StorageGrants.Tigris;

public sealed partial record UpdateAccessKeyRequest
{
    /// <summary>
    /// States that a key with the rights of the organization owner (<c>Admin</c> on <c>*</c>) is wanted here. SGR1001
    /// accepts such a grant then; the statement is for readers and changes nothing on the wire.
    /// </summary>
    /// <param name="reason">Why a key without any limit is needed; not blank.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank.</exception>
    public UpdateAccessKeyRequest AsOrganizationOwner(string reason)
    {
        OrganizationOwnerStatement.Require(reason);
        return this;
    }
}
