using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Json;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.CodeFixes.Refactorings.Models;

/// <summary>Writes JSON as the C# expression of a generated model. What the model cannot say makes it give up.</summary>
internal static class ModelExpression
{
    private const int MaxDepth = 16;

    /// <summary>The expression, or null when anything of the JSON would be lost.</summary>
    public static string? Of(INamedTypeSymbol type, JsonValue json, CodeLayout layout) => Object(type, json, layout, 0);

    private static string? Object(INamedTypeSymbol type, JsonValue json, CodeLayout layout, int depth)
    {
        var properties = ModelType.Properties(type);
        if (json.Kind != JsonKind.Object || depth > MaxDepth || !ModelType.IsModel(type) || ConstructorOf(type, properties) is not { } constructor)
            return null;

        var arguments = new List<string>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, property) in constructor)
        {
            if (json.Get(name) is not { } value || Value(property.Type, value, layout.Deeper, depth + 1) is not { } argument)
                return null;
            given.Add(name);
            arguments.Add(argument);
        }

        var calls = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in json.Properties)
        {
            if (!seen.Add(property.Name) || !properties.TryGetValue(property.Name, out var target))
                return null;
            if (given.Contains(property.Name))
                continue;
            if (Call(type, target, property.Value, layout.Deeper, depth + 1) is not { } call)
                return null;
            calls.Add(call);
        }

        var creation = "new " + CodeLayout.NameOf(type) + "(" + string.Join(", ", arguments) + ")";
        return calls.Count < 2 ? creation + string.Concat(calls) : creation + layout.Break + string.Join(layout.Break, calls);
    }

    // The constructor that takes what is required, in its order.
    private static List<(string Name, IPropertySymbol Property)>? ConstructorOf(INamedTypeSymbol type, Dictionary<string, IPropertySymbol> properties)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility != Accessibility.Public)
                continue;
            var parameters = new List<(string Name, IPropertySymbol Property)>();
            foreach (var parameter in constructor.Parameters)
            {
                foreach (var property in properties)
                {
                    if (string.Equals(property.Value.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.Default.Equals(property.Value.Type, parameter.Type))
                        parameters.Add((property.Key, property.Value));
                }
            }

            if (parameters.Count == constructor.Parameters.Length)
                return parameters;
        }

        return null;
    }

    private static string? Call(INamedTypeSymbol type, IPropertySymbol property, JsonValue value, CodeLayout layout, int depth)
    {
        var name = "With" + property.Name;
        var overloads = 0;
        var takesElements = false;
        foreach (var member in type.GetMembers(name))
        {
            if (member is IMethodSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 } method && SymbolEqualityComparer.Default.Equals(method.ReturnType, type))
            {
                overloads++;
                takesElements |= method.Parameters[0].IsParams;
            }
        }

        if (overloads == 0 || value.Kind == JsonKind.Null && overloads > 1)
            return null;
        if (value.Kind == JsonKind.Null)
            return "." + name + "(null)";
        if (takesElements && value is { Kind: JsonKind.Array, Items.Count: > 0 } && ElementOf(property.Type) is { } element)
            return Elements(element, value, layout, depth) is { } elements ? "." + name + "(" + layout.List(elements) + ")" : null;
        return Value(property.Type, value, layout, depth) is { } single ? "." + name + "(" + single + ")" : null;
    }

    private static string? Value(ITypeSymbol type, JsonValue json, CodeLayout layout, int depth)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return json.Kind == JsonKind.String ? CodeLayout.Quote(json.Text) : null;
            case SpecialType.System_Boolean:
                return json.Kind is JsonKind.True ? "true" : json.Kind is JsonKind.False ? "false" : null;
            case SpecialType.System_Int32:
                return json.Kind == JsonKind.Number && int.TryParse(json.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == json.Text ? json.Text : null;
            case SpecialType.System_Int64:
                return json.Kind == JsonKind.Number && long.TryParse(json.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) && large.ToString(CultureInfo.InvariantCulture) == json.Text ? json.Text : null;
        }

        if (type is not INamedTypeSymbol named)
            return null;
        if (EnumOf(named) is { } members)
            return json.Kind == JsonKind.String && EnumWireText.MemberOfText(members, json.Text) is { } member && EnumWireText.Explicit(member) == json.Text ? CodeLayout.MemberName(member) : null;
        if (ElementOf(named) is { } element)
            return Array(element, json, layout, depth);
        return named.TypeKind == TypeKind.Class ? Object(named, json, layout, depth) : null;
    }

    private static string? Array(ITypeSymbol element, JsonValue json, CodeLayout layout, int depth)
    {
        if (json.Kind != JsonKind.Array)
            return null;
        var name = CodeLayout.NameOf(element);
        if (json.Items.Count == 0)
            return "global::System.Array.Empty<" + name + ">()";
        return Elements(element, json, layout, depth) is { } elements ? "new " + name + "[] { " + string.Join(", ", elements) + " }" : null;
    }

    private static List<string>? Elements(ITypeSymbol element, JsonValue json, CodeLayout layout, int depth)
    {
        var elements = new List<string>();
        foreach (var item in json.Items)
        {
            if (Value(element, item, layout.Deeper, depth + 1) is not { } text)
                return null;
            elements.Add(text);
        }

        return elements;
    }

    // OpenEnum is read from the wire; code writes the enum, which converts to it.
    private static INamedTypeSymbol? EnumOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => type,
        { Name: "OpenEnum", TypeArguments.Length: 1 } when type.TypeArguments[0] is INamedTypeSymbol { TypeKind: TypeKind.Enum } members => members,
        _ => null,
    };

    private static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T } list ? list.TypeArguments[0] : null;
}
