using System;

namespace StorageGrants.Access;

/// <summary>
/// States that the code it stands on makes a key with the rights of the organization owner on purpose.
/// SGR1001 accepts such a grant; the reason is for the reader.
/// </summary>
[AttributeUsage(AttributeTargets.All & ~AttributeTargets.ReturnValue, AllowMultiple = false)]
public sealed class OrganizationOwnerKeyAttribute : Attribute
{
    /// <summary>States the reason.</summary>
    /// <param name="reason">Why a key without any limit is needed; a blank reason states nothing.</param>
    public OrganizationOwnerKeyAttribute(string reason) => Reason = reason;

    /// <summary>Why a key without any limit is needed.</summary>
    public string Reason { get; }
}
