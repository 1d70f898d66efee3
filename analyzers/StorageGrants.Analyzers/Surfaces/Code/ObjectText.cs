using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Analyzers.Surfaces.Literals;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>
/// Writes objects of C# code as the JSON a serializer would make of them, with the place in the source of each part. What is not
/// known becomes <see cref="TextExpression.Hole"/>.
/// </summary>
internal sealed class ObjectText
{
    private const int MaxDepth = 16;
    private const int MaxLength = 100_000;

    private readonly MappedText _target;
    private readonly TextReader _texts;
    private readonly ListReader _lists;
    private readonly Func<IOperation, GrantObject?> _objectBehind;
    private readonly CancellationToken _cancellationToken;

    private ObjectText(MappedText target, TextReader texts, ListReader lists, Func<IOperation, GrantObject?> objectBehind, CancellationToken cancellationToken)
    {
        _target = target;
        _texts = texts;
        _lists = lists;
        _objectBehind = objectBehind;
        _cancellationToken = cancellationToken;
    }

    /// <param name="root">The object.</param>
    /// <param name="texts">Finds texts.</param>
    /// <param name="lists">Finds the elements of lists.</param>
    /// <param name="objectBehind">Finds the object an expression stands for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static MappedText Write(GrantObject root, TextReader texts, ListReader lists, Func<IOperation, GrantObject?> objectBehind, CancellationToken cancellationToken)
    {
        var place = root.Creation.Syntax;
        var target = new MappedText(place.SyntaxTree);
        var text = new ObjectText(target, texts, lists, objectBehind, cancellationToken);

        // Under which names it stands tells what it is for.
        var names = NamesAbove(root.Creation);
        for (var i = names.Count - 1; i >= 0; i--)
            target.AddFrom("{" + Quote(names[i]) + ":", place.Span);
        text.AddObject(root, place, 0);
        target.AddFrom(new string('}', names.Count), place.Span);
        return target;
    }

    private static List<string> NamesAbove(IOperation creation)
    {
        var names = new List<string>();
        for (var current = creation.Parent; current is not null and not IBlockOperation && names.Count < 2; current = current.Parent)
        {
            if (current is ISimpleAssignmentOperation { Target: { } target } && (target.IndexerKey() ?? (target.MemberNamed() is { } member ? WireNames.Of(member)?.Name : null)) is { } name)
                names.Add(name);
        }

        return names;
    }

    private void AddObject(GrantObject source, SyntaxNode place, int depth)
    {
        Open('{', place);
        var isFirst = true;
        foreach (var name in source.Names)
            AddMember(name, source.Get(name)!.Value, place, depth, ref isFirst);
        foreach (var name in source.Shape.WireNames)
        {
            if (source.Get(name) is null)
                AddLeft(source, name, place, ref isFirst);
        }

        if (source.IsOpen)
            AddUnknownMember(TextExpression.Hole.ToString(), place, ref isFirst);
        Close('}', place);
    }

    // A member that is not set has the value its type gives it: none, an initializer's, or one set by a constructor.
    private void AddLeft(GrantObject source, string name, SyntaxNode place, ref bool isFirst)
    {
        if (source.Shape.IsGenerated || source.Shape.MemberOf(name) is not { } member || member is not (IFieldSymbol or IPropertySymbol { IsIndexer: false }) || source.Creation is not IObjectCreationOperation { Constructor: { } constructor } creation)
            return;
        if (MemberInitializers.Of(member, creation.SemanticModel, _cancellationToken) is { } initial)
        {
            if (_texts.Read(initial, null).Value is not { } text)
            {
                AddUnknownMember(name, place, ref isFirst);
                return;
            }

            AddSeparator(place, ref isFirst);
            AddQuoted(name, place);
            _target.AddFrom(":" + Quote(text), place.Span);
            return;
        }

        var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        if (!MemberInitializers.AreAll(constructor, _cancellationToken) || MemberInitializers.HasInitializer(member, _cancellationToken) || !(type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T))
            AddUnknownMember(name, place, ref isFirst);
    }

    private void AddMember(string name, MemberValue value, SyntaxNode place, int depth, ref bool isFirst)
    {
        if (value.Value?.Unwrap() is { } written && IsNull(written))
            return;
        AddSeparator(place, ref isFirst);
        AddQuoted(name, NameOf(value) ?? place);
        _target.AddFrom(":", place.Span);
        if (value.Added.IsEmpty && value.Value is { } single)
            AddValue(single, depth + 1);
        else if (value.IsUnknown)
            AddHole(place);
        else
            AddList(value, value.Value?.Syntax ?? place, depth + 1);
    }

    private void AddUnknownMember(string name, SyntaxNode place, ref bool isFirst)
    {
        AddSeparator(place, ref isFirst);
        AddQuoted(name, place);
        _target.AddFrom(":", place.Span);
        AddHole(place);
    }

    private void AddValue(IOperation value, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var expression = value.Unwrap();
        if (depth > MaxDepth || _target.Length > MaxLength || expression.Syntax.SyntaxTree != _target.Tree)
            AddHole(value.Syntax);
        else if (_texts.Read(expression, null) is { Value: { } text, Origin: CodeOrigin origin })
            _target.AddValue(Quote(text), origin);
        else if (expression.ConstantValue is { HasValue: true, Value: not string } constant)
            _target.AddFrom(Plain(constant.Value), expression.Syntax.Span);
        else if (_objectBehind(expression) is { } inner && inner.Creation.Syntax.SyntaxTree == _target.Tree)
            AddObject(inner, inner.Creation.Syntax, depth);
        else if (IsListLike(expression))
            AddList(MemberValue.Of(expression), expression.Syntax, depth);
        else
            AddHole(value.Syntax);
    }

    private void AddList(MemberValue list, SyntaxNode place, int depth)
    {
        var elements = _lists.Read(list, out var hasUnread);
        Open('[', place);
        var isFirst = true;
        foreach (var element in elements)
        {
            AddSeparator(place, ref isFirst);
            AddValue(element, depth + 1);
        }

        if (hasUnread)
        {
            AddSeparator(place, ref isFirst);
            AddHole(place);
        }

        Close(']', place);
    }

    private static bool IsNull(IOperation value) => value.ConstantValue is { HasValue: true, Value: null } || value is IDefaultValueOperation { Type.IsReferenceType: true };

    private static bool IsListLike(IOperation expression) =>
        expression is ICollectionExpressionOperation or IArrayCreationOperation
        || expression.Type is { SpecialType: not SpecialType.System_String } type && (type is IArrayTypeSymbol || ListTypes.IsList(type) && !ListTypes.HasKeys(type));

    private static SyntaxNode? NameOf(MemberValue value) => value.Value?.Wrapped().Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target.Syntax,
        _ => null,
    };

    private void AddSeparator(SyntaxNode place, ref bool isFirst)
    {
        if (!isFirst)
            _target.AddFrom(",", place.Span);
        isFirst = false;
    }

    private void Open(char bracket, SyntaxNode place) => _target.AddFrom(bracket.ToString(), new TextSpan(place.SpanStart, 1));

    private void Close(char bracket, SyntaxNode place) => _target.AddFrom(bracket.ToString(), new TextSpan(place.Span.End - 1, 1));

    private void AddHole(SyntaxNode place) => AddQuoted(TextExpression.Hole.ToString(), place);

    private void AddQuoted(string text, SyntaxNode place) => _target.AddFrom(Quote(text), place.Span);

    private static string Plain(object? constant) => constant switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        byte or sbyte or short or ushort or int or uint or long or ulong => ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture),
        _ => "\"" + TextExpression.Hole + "\"",
    };

    private static string Quote(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                result.Append('\\').Append(c);
            else if (c < ' ')
                result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                result.Append(c);
        }

        return result.Append('"').ToString();
    }
}
