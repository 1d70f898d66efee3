using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>
/// What calls in the same file put into a text after it was written: <c>Replace</c> on it, on a builder or a name that holds it, and
/// calls that format it. Names are followed by their spelling: one name for two texts makes both less known.
/// </summary>
internal sealed class LaterText
{
    private const int MaxLength = 500_000;
    private const string Replace = "Replace";

    private static readonly ConditionalWeakTable<SyntaxNode, object> s_fills = new();

    private readonly List<(string Text, StringComparison Comparison)> _replaced = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    private LaterText(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The parts that are replaced by others.</summary>
    public IReadOnlyList<(string Text, StringComparison Comparison)> Replaced => _replaced;

    /// <summary>Whether any part may be.</summary>
    public bool IsUnknown { get; private set; }

    public static LaterText? Of(IOperation text, CancellationToken cancellationToken)
    {
        if (text.SemanticModel is not { } model || text.Syntax is not ExpressionSyntax expression)
            return null;
        var found = new LaterText(model, cancellationToken);
        found.Follow(expression);
        return found;
    }

    private void Follow(ExpressionSyntax value)
    {
        while (!IsUnknown)
        {
            switch (value.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or SwitchExpressionSyntax:
                case ConditionalExpressionSyntax conditional when conditional.Condition != value:
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression):
                case InvocationExpressionSyntax:
                    value = (ExpressionSyntax)value.Parent;
                    continue;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice }:
                    value = choice;
                    continue;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value:
                    if (!GoesOn(access.Name.Identifier.ValueText))
                        return;
                    if (access.Name.Identifier.ValueText == Replace)
                        AddReplaced(call.ArgumentList.Arguments);
                    value = call;
                    continue;
                case ArgumentSyntax { Parent.Parent: ExpressionSyntax call } argument:
                    if (Filled(argument, call) is not { } filled)
                        return;
                    value = filled;
                    continue;
                default:
                    FollowName(value);
                    return;
            }
        }
    }

    // What these give is the text again, or a builder that holds it.
    private static bool GoesOn(string method) => method is Replace or "ReplaceLineEndings" or "Trim" or "TrimStart" or "TrimEnd" or "ToString" or "Normalize" or "Append" or "AppendLine" or "Insert";

    private void AddReplaced(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var isText = arguments.Count >= 2 && _model.GetConstantValue(arguments[0].Expression, _cancellationToken) is { HasValue: true, Value: string or char };
        if (!isText)
            IsUnknown = true;
        else if (_model.GetConstantValue(arguments[0].Expression, _cancellationToken).Value!.ToString() is { Length: > 0 } text)
            _replaced.Add((text, arguments.Count == 2 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));
    }

    // The expression that holds the text then, or null when nothing is put into it here.
    private ExpressionSyntax? Filled(ArgumentSyntax argument, ExpressionSyntax call)
    {
        if (call is BaseObjectCreationExpressionSyntax)
            return _model.GetTypeInfo(call, _cancellationToken).Type is { Name: "StringBuilder" } ? call : null;
        if (call is not InvocationExpressionSyntax invocation || _model.GetOperation(argument, _cancellationToken) is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation operation })
            return null;

        var isFormat = parameter.Name == "format" || parameter.Name == "input" && operation.TargetMethod.Name == Replace;
        if (isFormat || HasReplacingLambda(invocation) || IsReplacedIn(operation.TargetMethod, parameter))
            IsUnknown = true;
        if (operation.TargetMethod.ContainingType?.Name != "StringBuilder" || invocation.Expression is not MemberAccessExpressionSyntax builder)
            return null;

        var receiver = builder.Expression;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax inner })
            receiver = inner.Expression;
        if (receiver is IdentifierNameSyntax name)
            FollowUses(name.Identifier.ValueText, name);
        return invocation;
    }

    private static bool HasReplacingLambda(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(static argument => argument.Expression is LambdaExpressionSyntax lambda && Fills(lambda));

    // A method of the same project that fills its parameter in; one method deep.
    private bool IsReplacedIn(IMethodSymbol method, IParameterSymbol parameter)
    {
        foreach (var reference in (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(_cancellationToken);
            if (declaration.Span.Length <= MaxLength && Fills(declaration) && declaration.DescendantNodes().Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name))
                return true;
        }

        return false;
    }

    private static bool Fills(SyntaxNode node) => (bool)s_fills.GetValue(
        node,
        static node => node.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is Replace or "Format" or "AppendFormat"));

    private void FollowName(ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                FollowUses(variable.Identifier.ValueText, variable);
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                FollowUses(property.Identifier.ValueText, property);
                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when assignment.Right == value:
                FollowUses(name.Identifier.ValueText, name);
                break;
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: { } member } } assignment when assignment.Right == value:
                FollowUses(member.Identifier.ValueText, null);
                break;
            case ArrowExpressionClauseSyntax or ReturnStatementSyntax when value.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } owner:
                FollowUses(owner is PropertyDeclarationSyntax getter ? getter.Identifier.ValueText : (owner as MethodDeclarationSyntax)?.Identifier.ValueText, null);
                break;
        }
    }

    // Locals are looked for in their member, all else in the whole file.
    private void FollowUses(string? name, SyntaxNode? declaration)
    {
        var member = declaration?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var isLocal = member is not null && IsLocal(declaration!);
        var scope = isLocal ? member! : _model.SyntaxTree.GetRoot(_cancellationToken);
        if (name is null || !_names.Add(name) || scope.Span.Length > MaxLength || !isLocal && !Fills(scope))
            return;

        foreach (var node in scope.DescendantNodes())
        {
            if (IsUnknown)
                return;
            _cancellationToken.ThrowIfCancellationRequested();
            if (node is IdentifierNameSyntax use && use.Identifier.ValueText == name)
                Follow(use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use);
        }
    }

    private bool IsLocal(SyntaxNode declaration) => declaration is ExpressionSyntax expression
        ? _model.GetSymbolInfo(expression, _cancellationToken).Symbol is ILocalSymbol or IParameterSymbol
        : declaration is VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax };
}
