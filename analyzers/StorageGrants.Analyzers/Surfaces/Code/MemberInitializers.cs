using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>Finds what a field or property is initialised with, in whichever file of the project it stands.</summary>
internal static class MemberInitializers
{
    public static bool HasInitializer(ISymbol member, CancellationToken cancellationToken) => SyntaxOf(member, cancellationToken) is not null;

    public static IOperation? Of(ISymbol member, SemanticModel? near, CancellationToken cancellationToken) =>
        SyntaxOf(member, cancellationToken) is { } value ? near?.OperationOf(value, cancellationToken) : null;

    /// <summary>Whether a constructor sets nothing but by initializers and its parameters: there is none in the source, or a primary one.</summary>
    public static bool AreAll(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor.IsImplicitlyDeclared && constructor.DeclaringSyntaxReferences.Length == 0
        || constructor.DeclaringSyntaxReferences.Length == 1 && constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax;

    private static ExpressionSyntax? SyntaxOf(ISymbol member, CancellationToken cancellationToken)
    {
        if (member.DeclaringSyntaxReferences.Length != 1)
            return null;
        return member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
    }
}
