using System;
using System.Collections.Generic;
using System.Globalization;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Emulator.Schema;

/// <summary>The embedded documents of a system, read once, and the way from a <c>$ref</c> to what it names.</summary>
/// <param name="folder">The folder below <c>schemas/</c>.</param>
internal sealed class SchemaFiles(string folder)
{
    private readonly Dictionary<string, JsonValue> _roots = new(StringComparer.Ordinal);

    public JsonValue Root(string file)
    {
        if (!_roots.TryGetValue(file, out var root))
        {
            var parsed = JsonParser.Parse(EmbeddedSchemas.Read(folder + "/" + file));
            root = parsed.Root ?? throw new InvalidOperationException($"{file}: {parsed.Error!.Message}");
            _roots.Add(file, root);
        }

        return root;
    }

    /// <summary>The file and value that <paramref name="reference"/>, met in <paramref name="file"/>, names.</summary>
    public (string File, JsonValue Value) Resolve(string file, string reference)
    {
        var hash = reference.IndexOf('#');
        var target = hash > 0 ? reference[..hash] : hash < 0 ? reference : file;
        var value = Root(target);
        foreach (var token in (hash < 0 ? "" : reference[(hash + 1)..]).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            value = Step(value, name) ?? throw new InvalidOperationException($"{file}: $ref '{reference}' leads nowhere at '{name}'.");
        }

        return (target, value);
    }

    private static JsonValue? Step(JsonValue value, string name)
    {
        if (value.Kind != JsonKind.Array)
            return value.Get(name);
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.Items.Count
            ? value.Items[index]
            : null;
    }
}
