using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace StorageGrants.Schemas.Tests;

/// <summary>
/// A schema as it is met: where it is a reference, or an <c>allOf</c> around one, the outer layer and the schema meant. What
/// the outer layer says comes first.
/// </summary>
internal sealed class SchemaLayers
{
    private readonly List<JObject> _layers = [];

    public SchemaLayers(JToken schema, JObject root, string file)
    {
        var current = (JObject)schema;
        while (true)
        {
            var isWrapper = current["$ref"] is null && current["allOf"] is JArray { Count: 1 };
            if (isWrapper)
                _layers.Add(current);
            var reference = (string?)(isWrapper ? current["allOf"]![0]! : current)["$ref"];
            if (reference is null)
            {
                _layers.Add(isWrapper ? (JObject)current["allOf"]![0]! : current);
                break;
            }

            var parts = reference.Split('#');
            if (parts[0].Length > 0)
            {
                file = Path.Combine(Path.GetDirectoryName(file)!, parts[0]).Replace('\\', '/');
                root = SchemaFiles.Read(file);
            }

            current = (JObject)JsonPointer.Find(root, parts[1]);
        }

        Root = root;
        File = file;
    }

    /// <summary>The document that holds the schema meant.</summary>
    public JObject Root { get; }

    public string File { get; }

    public JToken? this[string keyword] => _layers.Select(layer => layer[keyword]).FirstOrDefault(value => value is not null);

    /// <summary>A wrapper states the default itself: what it leaves out has none.</summary>
    public JToken? Default => _layers[0]["default"];

    /// <summary>Every keyword of every layer, once.</summary>
    public IEnumerable<string> Keywords => _layers.SelectMany(layer => layer.Properties()).Select(property => property.Name).Distinct();
}
