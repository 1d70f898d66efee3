using System;

namespace StorageGrants.Access.Schemas;

/// <summary>Marks a generated model, or a property of it, whose schema carries <c>x-grant</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property)]
public sealed class GrantShapeAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="kind">On a type <c>request</c> or <c>entry</c>; on a property <c>scope</c>, <c>principal</c> or <c>policies</c>.</param>
    public GrantShapeAttribute(string kind) => Kind = kind;

    /// <summary><c>request</c> for a document that carries grants, <c>entry</c> for one grant; <c>scope</c>, <c>principal</c> or <c>policies</c> for a property.</summary>
    public string Kind { get; }
}
