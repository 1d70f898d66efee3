using System;
using System.Collections.Generic;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Linking;

/// <summary>Finds what is sensitive in a response: no error may quote one that cannot be read.</summary>
internal static class ResponseSecrets
{
    /// <summary>Names on the wire, sorted, each once; an empty one is the response itself.</summary>
    public static EquatableArray<string> Of(LinkContext context, BodyTypeSpec? response)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeSpec>();
        if (response is not null)
            open.Push(response.Type);
        if (response is not null && Innermost(response.Type).Kind == TypeKind.Secret)
            names.Add("");
        while (open.Count > 0)
        {
            var type = Innermost(open.Pop());
            if (type.Kind != TypeKind.Model || !seen.Add(type.Name) || !context.Models.TryGetValue(type.Name, out var model))
                continue;

            foreach (var property in model.Properties)
            {
                open.Push(property.Spec.Type);
                if (!property.IsWriteOnly && (property.Spec.IsSensitive || Innermost(property.Spec.Type).Kind == TypeKind.Secret))
                    names.Add(property.Spec.WireName);
            }
        }

        return EquatableArray<string>.From(new List<string>(names));
    }

    private static TypeSpec Innermost(TypeSpec type)
    {
        while (type.Element is not null)
            type = type.Element;
        return type;
    }
}
