using System;

namespace StorageGrants.Access.Schemas;

/// <summary>Marks a generated model whose schema carries <c>x-grant</c>: a document that grants roles, or one grant of it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class GrantShapeAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="kind"><c>request</c> or <c>entry</c>.</param>
    public GrantShapeAttribute(string kind) => Kind = kind;

    /// <summary><c>request</c> for a document that carries grants, <c>entry</c> for one grant.</summary>
    public string Kind { get; }
}
