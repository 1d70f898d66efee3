using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StorageGrants.Analyzers.CodeRules;

/// <summary>
/// The types of the clients in one compilation. A type is told by its name before it is compared with the one of the clients: most
/// projects with a reference to them mention none in most files, and reading what their assembly has takes longer than all else.
/// </summary>
internal sealed class ClientTypes
{
    private const string Name = "StorageGrants";

    private readonly Lazy<INamedTypeSymbol?> _secret;
    private readonly Lazy<INamedTypeSymbol?> _apiClient;
    private readonly Lazy<INamedTypeSymbol?> _openEnum;

    // One assembly is asked, of the hundred that most projects have. A project without a reference may hold the sources of the clients itself.
    public ClientTypes(Compilation compilation, ImmutableArray<AssemblyIdentity> references)
    {
        var reference = IndexOf(references);
        var assembly = reference >= 0 ? compilation.SourceModule.ReferencedAssemblySymbols[reference] : compilation.Assembly;
        _secret = new(() => assembly.GetTypeByMetadataName("StorageGrants.Secret"));
        _apiClient = new(() => assembly.GetTypeByMetadataName("StorageGrants.Http.ApiClient"));
        _openEnum = new(() => assembly.GetTypeByMetadataName("StorageGrants.OpenEnum`1"));
        MayExist = reference >= 0 || Exist;
    }

    /// <summary>Whether code of the compilation may call the clients, by what it refers to.</summary>
    public bool MayExist { get; }

    /// <summary>Whether it can: an assembly by their name may be one of somebody else. Asked where a rule has a candidate.</summary>
    public bool Exist => _secret.Value is not null && _apiClient.Value is not null;

    /// <summary>Whether a type is that of a secret.</summary>
    public bool IsSecret(ISymbol? type) => type is { Name: "Secret" } && SymbolEqualityComparer.Default.Equals(type, _secret.Value);

    /// <summary>Whether a type is that of values that may be none the schema knows, whatever the enum.</summary>
    public bool IsOpenEnum(ISymbol? type) => type is { Name: "OpenEnum" } && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _openEnum.Value);

    /// <summary>Whether a type is the base of all clients.</summary>
    public bool IsApiClient(ISymbol? type) => type is { Name: "ApiClient" } && SymbolEqualityComparer.Default.Equals(type, _apiClient.Value);

    private static int IndexOf(ImmutableArray<AssemblyIdentity> references)
    {
        for (var i = 0; i < references.Length; i++)
        {
            if (references[i].Name == Name)
                return i;
        }

        return -1;
    }
}
