using System;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>Reads <c>x-page</c>: which members of request and response make an operation a list in pages.</summary>
internal static class PageBuilder
{
    public static PageSpec? Build(LinkContext context, OperationDraft operation)
    {
        if (operation.Node.Get("x-page") is not { } page)
            return null;

        var items = Member(context, operation.Spec.Response?.Type, page.GetString("items"));
        var next = Member(context, operation.Spec.Response?.Type, page.GetString("next"));
        var token = Member(context, operation.Spec.Body?.Content.Type, page.GetString("token"));
        var parameter = Query(operation.Spec, page.GetString("token"));
        var problem =
            items?.Type.Kind != TypeKind.List ? "'items' names no list of the response"
            : next is null || next.Type.Kind != TypeKind.String ? "'next' names no text of the response"
            : token is not null && (token.IsRequired || token.Type.Kind != TypeKind.String) ? "'token' names no optional text of the request body"
            : token is null && parameter is null ? "'token' names no optional text of the request body and no optional query parameter"
            : null;
        if (problem is not null)
        {
            context.Unsupported(operation.File, page, "The operation does not page: " + problem);
            return null;
        }

        var isBody = token is not null && operation.Spec.Body is { IsRequired: true };
        if (!isBody && parameter is null)
        {
            context.Unsupported(operation.File, page, "The operation does not page: its request body is optional");
            return null;
        }

        return new PageSpec(items!, items!.Type.Element!, next!, isBody ? token!.Name : null, isBody ? null : parameter);
    }

    private static PropertySpec? Member(LinkContext context, TypeSpec? type, string? name)
    {
        if (name is null || type is not { Kind: TypeKind.Model } || !context.Models.TryGetValue(type.Name, out var model))
            return null;

        foreach (var property in model.Properties)
        {
            if (string.Equals(property.Spec.WireName, name, StringComparison.Ordinal))
                return property.Spec;
        }

        return null;
    }

    private static string? Query(OperationSpec operation, string? name)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.WireName == name && parameter.Place == ParameterPlace.Query && !parameter.IsRequired && parameter.Type.Kind == TypeKind.String)
                return parameter.Name;
        }

        return null;
    }
}
