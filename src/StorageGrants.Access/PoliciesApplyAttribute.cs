using System;

namespace StorageGrants.Access;

/// <summary>
/// States that IAM policies are expected to limit the keys made by the code it stands on, so that
/// SGR1003 reports a role that bypasses them.
/// </summary>
[AttributeUsage(AttributeTargets.All & ~AttributeTargets.ReturnValue, AllowMultiple = false)]
public sealed class PoliciesApplyAttribute : Attribute
{
}
