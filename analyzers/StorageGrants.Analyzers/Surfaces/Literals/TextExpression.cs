using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StorageGrants.Analyzers.Surfaces.Code;

namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>Puts together the text of a literal, an interpolated string or a concatenation. What is not known becomes <see cref="Hole"/>.</summary>
internal sealed class TextExpression
{
    /// <summary>Stands for text that is not known, from the private use area of Unicode.</summary>
    public const char Hole = '\uE000';

    private readonly Code.TextReader _texts;
    private readonly MappedText _target;
    private readonly JsonStringState _state = new();
    private readonly CancellationToken _cancellationToken;

    private TextExpression(Code.TextReader texts, MappedText target, CancellationToken cancellationToken)
    {
        _texts = texts;
        _target = target;
        _cancellationToken = cancellationToken;
    }

    public static MappedText Read(IOperation expression, Code.TextReader texts, CancellationToken cancellationToken)
    {
        var target = new MappedText(expression.Syntax.SyntaxTree);
        new TextExpression(texts, target, cancellationToken).AddAll(expression);
        return target;
    }

    // Long concatenations nest to the left; a stack of ours instead of the thread's.
    private void AddAll(IOperation expression)
    {
        var open = new Stack<IOperation>();
        open.Push(expression);
        while (open.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var current = open.Pop();
            if (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
            {
                open.Push(sum.RightOperand);
                open.Push(sum.LeftOperand);
            }
            else if (current is IParenthesizedOperation or IConversionOperation && current.Unwrap() is IBinaryOperation or ILiteralOperation or IInterpolatedStringOperation)
            {
                open.Push(current.Unwrap());
            }
            else
            {
                AddPart(current);
            }
        }
    }

    private void AddPart(IOperation part)
    {
        switch (part)
        {
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: string } } when part.Syntax is LiteralExpressionSyntax literal:
                LiteralDecoder.Add(literal.Token, _target);
                break;
            case IUtf8StringOperation when part.Syntax is LiteralExpressionSyntax literal:
                LiteralDecoder.Add(literal.Token, _target);
                break;
            case IInterpolatedStringOperation interpolated when part.Syntax is InterpolatedStringExpressionSyntax syntax:
                AddInterpolated(interpolated, syntax);
                break;
            default:
                AddValue(part);
                break;
        }
    }

    private void AddInterpolated(IInterpolatedStringOperation interpolated, InterpolatedStringExpressionSyntax syntax)
    {
        var kind = syntax.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => InterpolationKind.Regular,
            SyntaxKind.InterpolatedVerbatimStringStartToken => InterpolationKind.Verbatim,
            _ => InterpolationKind.Raw,
        };
        var isMultiLine = syntax.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
        var indentation = isMultiLine ? IndentationOf(syntax.StringEndToken.Text) : 0;
        var isFirst = true;
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolationOperation { Alignment: null, FormatString: null } hole)
                AddValue(hole.Expression);
            else if (part is IInterpolatedStringTextOperation && part.Syntax is InterpolatedStringTextSyntax text)
                LiteralDecoder.AddInterpolated(text.TextToken, kind, indentation, isFirst && isMultiLine, _target);
            else
                AddHole(part.Syntax);
            isFirst = false;
        }
    }

    private void AddValue(IOperation value)
    {
        if (_texts.Read(value, null) is { Value: { } text })
            _target.AddFrom(text, value.Syntax.Span);
        else
            AddHole(value.Syntax);
    }

    // Inside a JSON string a hole is some characters of it; elsewhere it is a value.
    private void AddHole(SyntaxNode syntax)
    {
        _state.Advance(_target);
        _target.AddFrom(_state.IsInString ? Hole.ToString() : "\"" + Hole + "\"", syntax.Span);
    }

    private static int IndentationOf(string end)
    {
        var line = end.LastIndexOf('\n') + 1;
        var quote = end.IndexOf('"', line);
        return Math.Max(0, quote - line);
    }
}
