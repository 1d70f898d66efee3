using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>Reads the properties of a model.</summary>
internal sealed class ModelBuilder(LinkContext context)
{
    // Members every record or its converter has; a property of such a name gets another one.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract",
        "PrintMembers", "Clone", "Deconstruct", "ReadJson", "WriteJson",
    };

    public void Fill(ModelDraft model)
    {
        var names = new NameScope(Taken);
        names.Reserve(model.Name);

        var parameters = new NameScope();
        foreach (var member in model.Shape.Members)
        {
            var property = member.Property;
            if (!SchemaNode.IsUnicode(property.Name))
            {
                context.Report(Parsing.SchemaProblem.Unsupported, member.File, property.NameSpan, "The name of this property is no valid Unicode text; it is left out");
                continue;
            }

            model.Properties.Add(Property(model, member, names, parameters));
        }

        OptionalWhereConstructorWouldCopy(model);
    }

    private PropertyDraft Property(ModelDraft model, ObjectShape.Member member, NameScope names, NameScope parameters)
    {
        var node = member.Property.Value;
        var name = Claim(names, node.GetString("x-csharp-name") is { Length: > 0 } requested && Identifier.Requested(requested) is { Length: > 0 } usable
            ? usable
            : Identifier.Pascal(member.Property.Name, "Value"));
        var use = context.Types.Resolve(member.File, node, model.Name + name);
        var isSensitive = node.GetBoolean("x-sensitive") == true || use.Type.Kind == TypeKind.Secret;
        var type = isSensitive && use.Type.Kind == TypeKind.String ? TypeSpec.Secret : use.Type;
        return new PropertyDraft(
            new PropertySpec(
                name,
                parameters.Claim(Identifier.Camel(name)),
                member.Property.Name,
                type,
                model.Shape.Required.Contains(member.Property.Name),
                use.IsNullable,
                isSensitive,
                isSensitive && node.GetBoolean("x-once-only") == true,
                context.References.Described(member.File, node),
                node.GetString("x-edition"),
                LimitsReader.Read(context, member.File, node, type)),
            node.GetBoolean("readOnly") == true,
            node.GetBoolean("writeOnly") == true);
    }

    // HasName and WithName go with every property, so all three must be free.
    private static string Claim(NameScope names, string name)
    {
        for (var i = 1; ; i++)
        {
            var candidate = i == 1 ? name : i == 2 ? name + "Value" : name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var (has, with) = ("Has" + candidate, "With" + candidate);
            if (!names.IsFree(candidate) || !names.IsFree(has) || !names.IsFree(with))
                continue;

            names.Reserve(candidate);
            names.Reserve(has);
            names.Reserve(with);
            return candidate;
        }
    }

    // A constructor whose one parameter is the record itself is the copy constructor.
    public static void OptionalWhereConstructorWouldCopy(ModelDraft model)
    {
        PropertyDraft? only = null;
        foreach (var property in model.Properties)
        {
            if (!property.Spec.IsRequired)
                continue;
            if (only is not null)
                return;
            only = property;
        }

        if (only is not null && only.Spec.Type.Equals(model.Type))
            only.Spec = only.Spec with { IsRequired = false };
    }
}
