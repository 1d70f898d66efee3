using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>An action that a dialect knows.</summary>
public sealed class DialectAction
{
    internal DialectAction(string name, string description, ActionResources resources, ActionAccess access, ActionRisks risks, IReadOnlyList<string> operations, IReadOnlyList<PolicyKind>? kinds)
    {
        Name = name;
        Description = description;
        Resources = resources;
        Access = access;
        Risks = risks;
        Operations = operations;
        Kinds = kinds;
    }

    /// <summary>Its name, such as <c>s3:GetObject</c>.</summary>
    public string Name { get; }

    /// <summary>What it permits, as one sentence; empty when nothing is known beyond the name.</summary>
    public string Description { get; }

    /// <summary>What it works on.</summary>
    public ActionResources Resources { get; }

    /// <summary>How far it reaches.</summary>
    public ActionAccess Access { get; }

    /// <summary>What a careless grant can cost.</summary>
    public ActionRisks Risks { get; }

    /// <summary>The operations of the service that ask for it; empty when not documented.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>The only kinds of policies in which it works, or null for all.</summary>
    public IReadOnlyList<PolicyKind>? Kinds { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
