using System;

namespace StorageGrants.Access.Schemas;

/// <summary>Marks a property whose value the service shows once and never again: what the schema says with <c>x-once-only</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnceOnlyAttribute : Attribute
{
}
