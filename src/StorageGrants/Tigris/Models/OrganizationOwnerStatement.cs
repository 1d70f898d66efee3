using System;

namespace StorageGrants.Tigris;

internal static class OrganizationOwnerStatement
{
    public static void Require(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new ArgumentException("State why a key with the rights of the organization owner is needed; the reason is blank.", nameof(reason));
    }
}
