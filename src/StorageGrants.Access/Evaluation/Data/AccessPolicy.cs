using System;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>A policy with the name by which explanations call it.</summary>
public sealed class AccessPolicy
{
    /// <summary>Creates a policy.</summary>
    /// <param name="name">What explanations call it.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public AccessPolicy(string name, PolicyDocument document)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Document = document ?? throw new ArgumentNullException(nameof(document));
    }

    /// <summary>What explanations call it.</summary>
    public string Name { get; }

    /// <summary>The document.</summary>
    public PolicyDocument Document { get; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
