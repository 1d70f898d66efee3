using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Routing;

/// <summary>The parameters of an operation as schemas of objects, so that they are checked as bodies are.</summary>
internal sealed class ParameterSchemas(SchemaFiles files, SchemaCompiler compiler, string document)
{
    /// <summary>Those of <paramref name="path"/> and <paramref name="operation"/> that are in <paramref name="place"/>.</summary>
    public SchemaNode Read(JsonValue path, JsonValue operation, string place)
    {
        var node = new SchemaNode { Type = "object" };
        foreach (var parameter in Listed(path).Concat(Listed(operation)))
        {
            var name = parameter.GetString("name")!;
            if (parameter.GetString("in") != place)
                continue;
            node.Properties[name] = compiler.Compile(document, parameter.Get("schema")!);
            if (parameter.GetBoolean("required") == true)
                node.Required.Add(name);
        }

        return node;
    }

    private IEnumerable<JsonValue> Listed(JsonValue owner) =>
        (owner.Get("parameters")?.Items ?? []).Select(item => item.GetString("$ref") is { } reference ? files.Resolve(document, reference).Value : item);
}
