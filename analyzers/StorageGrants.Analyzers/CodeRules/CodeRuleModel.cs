using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StorageGrants.Analyzers.CodeRules.Schema;
using StorageGrants.Analyzers.Surfaces.Sources;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules;

/// <summary>What rules about code ask of one compilation, looked up once.</summary>
internal sealed class CodeRuleModel
{
    private readonly ConcurrentDictionary<ITypeSymbol, IPropertySymbol?> _onceOnly = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _entries = new(SymbolEqualityComparer.Default);

    private static readonly object Client = new();
    private static readonly object Other = new();

    private readonly IdentityTable<object> _clients = new();
    private readonly IAssemblySymbol _source;
    private readonly Lazy<bool> _hasModels;

    public CodeRuleModel(Compilation compilation, SourceFiles sources)
    {
        _source = compilation.Assembly;
        _hasModels = new(() => sources.HaveModels(compilation));
        var references = compilation.SourceModule.ReferencedAssemblies;
        IsTestProject = HasTestFramework(references);
        Clients = new ClientTypes(compilation, references);
    }

    /// <summary>The types that the clients bring.</summary>
    public ClientTypes Clients { get; }

    /// <summary>What the schemas accept.</summary>
    public LimitedMembers Limits { get; } = new();

    /// <summary>Whether the compilation holds tests: what is careless elsewhere is the point of many a test.</summary>
    public bool IsTestProject { get; }

    /// <summary>Whether a type may have attributes of ours, by where it comes from.</summary>
    public bool MayBeModel(ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _source) ? _hasModels.Value : !TypePrefilter.IsFramework(type.ContainingAssembly);

    /// <summary>Whether the schema limits what a type accepts.</summary>
    public bool HasLimits(ITypeSymbol type) => MayBeModel(type) && Limits.Has(type);

    /// <summary>The property of a result that is shown once, or null.</summary>
    public IPropertySymbol? OnceOnlyPropertyOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } && MayBeModel(type) ? _onceOnly.GetOrAdd(type, FindOnceOnly) : null;

    /// <summary>Whether a type is a generated model of one grant.</summary>
    public bool IsGrantEntry(ITypeSymbol type) => MayBeModel(type) && _entries.GetOrAdd(type.OriginalDefinition, static candidate =>
        candidate.FindOurs(AttributeReading.Schemas, "GrantShapeAttribute")?.FirstText() == "entry");

    /// <summary>Whether a type is a client, generated or derived from one.</summary>
    public bool IsClient(ITypeSymbol? type) => type is { TypeKind: TypeKind.Class } && (_clients.Get(type) ?? _clients.Add(type, DerivesFromClient(type) ? Client : Other)) == Client;

    /// <summary>What a call gives once it is awaited.</summary>
    public static ITypeSymbol? ResultOf(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : method.ReturnType;

    private bool DerivesFromClient(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Clients.IsApiClient(current))
                return true;
        }

        return false;
    }

    private static IPropertySymbol? FindOnceOnly(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol property && property.FindOurs(AttributeReading.Schemas, "OnceOnlyAttribute") is not null)
                return property;
        }

        return null;
    }

    private static bool HasTestFramework(ImmutableArray<AssemblyIdentity> references)
    {
        foreach (var assembly in references)
        {
            if (assembly.Name is "xunit.core" or "xunit.v3.core" or "nunit.framework" or "TUnit.Core"
                or "Microsoft.VisualStudio.TestPlatform.TestFramework" or "MSTest.TestFramework")
                return true;
        }

        return false;
    }
}
