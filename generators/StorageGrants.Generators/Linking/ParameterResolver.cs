using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>Path, query and header parameters of an operation.</summary>
internal sealed class ParameterResolver(LinkContext context, ContentResolver content)
{
    /// <summary>A parameter of the document; those of the operation stand for those of the path.</summary>
    internal sealed record Found(SchemaFile File, JsonValue Node, string Name, string Place);

    public List<Found> Collect(SchemaFile file, JsonValue pathItem, JsonValue operation)
    {
        var found = new List<Found>();
        Collect(file, pathItem.Get("parameters"), found);
        Collect(file, operation.Get("parameters"), found);
        return found;
    }

    /// <summary>
    /// The specs of the parameters; null after a problem was noted when the operation cannot be called without one that is
    /// not supported.
    /// </summary>
    public List<ParameterSpec>? Resolve(List<Found> found, HashSet<string> inPath, string operation, NameScope names)
    {
        var specs = new List<ParameterSpec>(found.Count);
        foreach (var parameter in found)
        {
            var isPath = parameter.Place == "path";
            if ((isPath && !inPath.Contains(parameter.Name)) || IsSetByTransport(parameter))
                continue;

            var isRequired = isPath || parameter.Node.GetBoolean("required") == true;
            if (!IsSupported(parameter, operation, out var type))
            {
                context.Unsupported(parameter.File, parameter.Node, "The " + parameter.Place + " parameter '" + parameter.Name
                    + "' has a shape that is not supported; " + (isRequired ? "the operation is not generated" : "the operation is generated without it"));
                if (isRequired)
                    return null;
                continue;
            }

            var isExploded = parameter.Node.GetBoolean("explode") ?? (parameter.Node.GetString("style") is null or "form");
            specs.Add(new ParameterSpec(
                names.Claim(Identifier.Camel(NameOf(parameter))),
                parameter.Name,
                isPath ? ParameterPlace.Path : parameter.Place == "query" ? ParameterPlace.Query : ParameterPlace.Header,
                type,
                isRequired,
                isExploded,
                parameter.Node.GetString("description"),
                parameter.Node.Get("schema") is { } schema ? LimitsReader.Read(context, parameter.File, schema, type) : null));
        }

        return specs;
    }

    public static string NameOf(Found parameter) =>
        parameter.Node.GetString("x-csharp-name") is { Length: > 0 } requested && Identifier.Requested(requested) is { Length: > 0 } usable
            ? Identifier.Pascal(usable)
            : Identifier.Pascal(parameter.Name, "Value");

    private void Collect(SchemaFile file, JsonValue? list, List<Found> found)
    {
        if (list is not { Kind: JsonKind.Array })
            return;

        foreach (var item in list.ItemArray)
        {
            if (content.Follow(file, item, out var home) is not { } node || node.GetString("name") is not { Length: > 0 } name || node.GetString("in") is not { } place)
                continue;
            if (!SchemaNode.IsUnicode(name))
                continue;

            var parameter = new Found(home, node, name, place);
            var index = found.FindIndex(other => other.Name == name && other.Place == place);
            if (index < 0)
                found.Add(parameter);
            else
                found[index] = parameter;
        }
    }

    private bool IsSupported(Found parameter, string operation, out TypeSpec type)
    {
        type = TypeSpec.String;
        if (parameter.Place is not ("path" or "query" or "header") || parameter.Node.Get("content") is not null)
            return false;
        if (parameter.Place == "header" && !IsToken(parameter.Name))
            return false;
        if (parameter.Node.Get("schema") is not { } schema)
            return true;

        type = context.Types.Resolve(parameter.File, schema, operation + NameOf(parameter)).Type;
        if (type.Kind == TypeKind.Secret)
            type = TypeSpec.String;
        if (type.Kind == TypeKind.Json && SchemaNode.TypeOf(schema) is "" && schema.Get("$ref") is null && schema.Get("oneOf") is null && schema.Get("anyOf") is null)
            type = TypeSpec.String;
        return type.IsScalar
            || (type.Kind == TypeKind.List && type.Element!.IsScalar && parameter.Place == "query" && parameter.Node.GetString("style") is null or "form");
    }

    // The specification tells tools to ignore these three.
    private static bool IsSetByTransport(Found parameter) =>
        parameter.Place == "header" && parameter.Name.ToLowerInvariant() is "accept" or "content-type" or "authorization";

    private static bool IsToken(string name)
    {
        foreach (var c in name)
        {
            if (c is <= ' ' or >= (char)127 || "()<>@,;:\\\"/[]?={}".IndexOf(c) >= 0)
                return false;
        }

        return true;
    }
}
