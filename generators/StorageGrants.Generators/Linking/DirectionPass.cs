using System;
using System.Collections.Generic;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Linking;

/// <summary>
/// A read-only property that is required must not be demanded from who writes a request, nor a write-only one from a
/// server: where a model is used in that direction, the property becomes optional.
/// </summary>
internal static class DirectionPass
{
    public static void Run(LinkContext context, List<TypeSpec> sent, List<TypeSpec> received)
    {
        Relax(context, sent, property => property.IsReadOnly);
        Relax(context, received, property => property.IsWriteOnly);
    }

    private static void Relax(LinkContext context, List<TypeSpec> roots, Func<PropertyDraft, bool> isRelaxed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeSpec>(roots);
        while (open.Count > 0)
        {
            var type = open.Pop();
            while (type.Element is not null)
                type = type.Element;

            if (type.Kind != TypeKind.Model || !seen.Add(type.Name) || !context.Models.TryGetValue(type.Name, out var model))
                continue;

            foreach (var property in model.Properties)
            {
                open.Push(property.Spec.Type);
                if (property.Spec.IsRequired && isRelaxed(property))
                    property.Spec = property.Spec with { IsRequired = false };
            }

            ModelBuilder.OptionalWhereConstructorWouldCopy(model);
        }
    }
}
