using System;

namespace StorageGrants.Access.Schemas;

/// <summary>The text that stands for a generated member on the wire.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class WireNameAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="name">The text on the wire, case kept.</param>
    public WireNameAttribute(string name) => Name = name;

    /// <summary>The text on the wire.</summary>
    public string Name { get; }
}
