using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Policies;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.CodeFixes.Refactorings.Policies;

/// <summary>A generated class of policies.</summary>
internal sealed class PolicyType
{
    private const string Library = "StorageGrants";

    private PolicyType(INamedTypeSymbol type, INamedTypeSymbol form)
    {
        Class = type;
        Kind = form.Name == "ResourcePolicy" ? PolicyKind.Resource : PolicyKind.Identity;
        Marker = form.TypeArguments[1];
        Actions = form.TypeArguments[2];
    }

    public INamedTypeSymbol Class { get; }

    public PolicyKind Kind { get; }

    /// <summary>What stands for the dialect.</summary>
    public ITypeSymbol Marker { get; }

    /// <summary>What all actions of the policy have in common.</summary>
    public ITypeSymbol Actions { get; }

    /// <summary>The dialect, or null when it is none that is known here.</summary>
    public PolicyDialect? Dialect =>
        Class.FindOurs(AttributeReading.Schemas, "GeneratedFromSchemaAttribute")?.FirstText() is { } file && file.EndsWith(".json", StringComparison.Ordinal)
            ? PolicyDialect.Find(file.Substring(0, file.Length - ".json".Length))
            : null;

    public static IEnumerable<PolicyType> All(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var type in TypeSearch.TypesKnowing(compilation, Library, cancellationToken))
        {
            if (type.BaseType is { Name: "IdentityPolicy" or "ResourcePolicy", TypeArguments.Length: 3 } form && IsOurs(form) && form.TypeArguments[1].ContainingType is not null)
                yield return new PolicyType(type, form);
        }
    }

    /// <summary>Whether a type is of the builders' own namespace.</summary>
    public static bool IsOurs(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "Policies", ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true } };
}
