using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StorageGrants.Analyzers.Surfaces.Code;
using StorageGrants.Analyzers.Surfaces.Policies;

namespace StorageGrants.CodeFixes.Refactorings;

/// <summary>What takes the place of a literal, and what it has to be there.</summary>
internal sealed class LiteralPlace
{
    private LiteralPlace(ExpressionSyntax replaced, PlaceKind kind, INamedTypeSymbol? model = null)
    {
        Replaced = replaced;
        Kind = kind;
        Model = model;
    }

    public ExpressionSyntax Replaced { get; }

    public PlaceKind Kind { get; }

    /// <summary>The model a text is read into.</summary>
    public INamedTypeSymbol? Model { get; }

    /// <summary>The client that a policy is given to, where that is known.</summary>
    public PolicyDestination? Destination { get; private set; }

    /// <summary>The place of a literal, or null where it has to stay the text it is: a constant, a part of another text, compared.</summary>
    public static LiteralPlace? Of(LiteralExpressionSyntax literal, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax expression = literal;
        while (expression.Parent is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized;

        var place = literal.IsKind(SyntaxKind.Utf8StringLiteralExpression)
            ? OfBytes(expression)
            : IsValue(expression) ? OfText(expression, model, cancellationToken) : null;
        if (place is null || HasComments(place.Replaced, literal))
            return null;
        if (model.GetOperation(literal, cancellationToken) is not { } operation)
            return null;
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;

        // A text that is compared is compared letter by letter.
        var locals = new LocalUses([root]);
        if (new ObjectUses(locals, cancellationToken).Of(operation) is not (ObjectUse.None or ObjectUse.Used))
            return null;
        place.Destination = new PolicyRoute(locals).Of(operation);
        return place;
    }

    private static LiteralPlace OfText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
            && list.Arguments[0] == argument
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol
            {
                Name: "Deserialize",
                ContainingType: { Name: "JsonSerializer", ContainingNamespace: { Name: "Json", ContainingNamespace: { Name: "Text", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } },
                ReturnType: INamedTypeSymbol { SpecialType: SpecialType.None } read,
            })
            return new LiteralPlace(call, PlaceKind.Model, read);
        return new LiteralPlace(expression, PlaceKind.Text);
    }

    // An inferred type would change from a span to an array.
    private static LiteralPlace? OfBytes(ExpressionSyntax expression)
    {
        if (expression.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call })
            return IsValue(call) ? new LiteralPlace(call, PlaceKind.Bytes) : null;
        return IsValue(expression) && expression.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } }
            ? new LiteralPlace(expression, PlaceKind.Bytes)
            : null;
    }

    // Where any expression of the same type can stand.
    private static bool IsValue(ExpressionSyntax expression) => expression.Parent switch
    {
        EqualsValueClauseSyntax { Parent: ParameterSyntax } => false,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { IsConst: true } } } => false,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Right == expression,
        ConditionalExpressionSyntax conditional => conditional.Condition != expression,
        SwitchExpressionArmSyntax or InitializerExpressionSyntax or ExpressionElementSyntax => true,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression),
        _ => false,
    };

    private static bool HasComments(ExpressionSyntax replaced, LiteralExpressionSyntax literal) =>
        replaced != literal && replaced.DescendantTrivia().Any(trivia =>
            !(trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            && trivia.SpanStart >= replaced.SpanStart && trivia.Span.End <= replaced.Span.End);
}
