using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace StorageGrants.CodeFixes.Refactorings;

/// <summary>Lists the types that may come from schemas: those of the project and of libraries that know ours.</summary>
internal static class TypeSearch
{
    /// <summary>All types of the project and of the assemblies that reference a library, nested types left out.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesKnowing(Compilation compilation, string library, CancellationToken cancellationToken)
    {
        foreach (var type in In(compilation.Assembly.GlobalNamespace, cancellationToken))
            yield return type;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name != library && !References(assembly, library))
                continue;
            foreach (var type in In(assembly.GlobalNamespace, cancellationToken))
            {
                if (type.DeclaredAccessibility == Accessibility.Public)
                    yield return type;
            }
        }
    }

    private static bool References(IAssemblySymbol assembly, string library)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == library)
                    return true;
            }
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> In(INamespaceSymbol space, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var type in space.GetTypeMembers())
            yield return type;
        foreach (var inner in space.GetNamespaceMembers())
        {
            foreach (var type in In(inner, cancellationToken))
                yield return type;
        }
    }
}
