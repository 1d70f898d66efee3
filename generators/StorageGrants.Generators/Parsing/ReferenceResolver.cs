using System;
using System.Collections.Generic;
using System.Globalization;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Parsing;

/// <summary>A value that a <c>$ref</c> names.</summary>
/// <param name="LastSegment">Last part of the pointer: the name of the definition.</param>
internal sealed record ReferenceTarget(SchemaFile File, JsonValue Value, string LastSegment);

/// <summary>Finds what <c>$ref</c> names, in this file or another one of the same compilation.</summary>
internal sealed class ReferenceResolver
{
    private const int IndexedFrom = 24;
    private const int MaximumChain = 8;

    private readonly List<SchemaProblem> _problems;
    private readonly Dictionary<string, SchemaFile> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaFile> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, ReferenceTarget?>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonValue, Dictionary<string, JsonValue>> _indexes = new();
    private readonly HashSet<JsonValue> _reported = new();

    /// <param name="files">Files a reference may lead into.</param>
    /// <param name="broken">Files that are no JSON: known, but no target.</param>
    /// <param name="problems">Takes what cannot be resolved.</param>
    public ReferenceResolver(IReadOnlyList<SchemaFile> files, IReadOnlyList<SchemaFile> broken, List<SchemaProblem> problems)
    {
        _problems = problems;
        foreach (var file in broken)
            _byAddress[file.Address] = file;
        foreach (var file in files)
        {
            _byAddress[file.Address] = file;
            if (file.Root?.GetString("$id") is { Length: > 0 } id)
                _byId[id.TrimEnd('#')] = file;
        }
    }

    /// <summary>The target, or null after a problem was noted at the reference.</summary>
    /// <param name="file">The file that holds the reference.</param>
    /// <param name="reference">The value of <c>$ref</c>.</param>
    public ReferenceTarget? Resolve(SchemaFile file, JsonValue reference)
    {
        if (!_known.TryGetValue(file.Address, out var known))
            _known.Add(file.Address, known = new Dictionary<string, ReferenceTarget?>(StringComparer.Ordinal));

        if (!known.TryGetValue(reference.Text, out var target))
        {
            target = Find(file, reference.Text, out var message);
            known.Add(reference.Text, target);
            if (target is null)
                Report(file, reference, message);
        }
        else if (target is null)
        {
            Find(file, reference.Text, out var message);
            Report(file, reference, message);
        }

        return target;
    }

    /// <summary>The description of a schema, or of the one it refers to.</summary>
    public string? Described(SchemaFile file, JsonValue node)
    {
        for (var i = 0; i < MaximumChain; i++)
        {
            if (node.GetString("description") is { } description)
                return description;
            if (node.Get("$ref") is not { Kind: JsonKind.String } reference || Resolve(file, reference) is not { } target)
                return null;
            file = target.File;
            node = target.Value;
        }

        return null;
    }

    private void Report(SchemaFile file, JsonValue reference, string message)
    {
        if (_reported.Add(reference))
            _problems.Add(new SchemaProblem(SchemaProblem.UnresolvedReference, file.Path, reference.Span, message, EquatableArray<SchemaPlace>.Empty));
    }

    private ReferenceTarget? Find(SchemaFile file, string reference, out string message)
    {
        message = "";
        var hash = reference.IndexOf('#');
        var address = hash < 0 ? reference : reference.Substring(0, hash);
        var fragment = hash < 0 ? "" : reference.Substring(hash + 1);
        var target = address.Length == 0 ? file : FindFile(file, Unescape(address));
        if (target?.Root is null)
        {
            message = "'" + reference + "' names the file '" + address + "', which is "
                + (target is null ? "no StorageGrantsSchema item" : "no valid JSON") + Meant(address, FileNames(file));
            return null;
        }

        return Walk(target, reference, Unescape(fragment), ref message);
    }

    private SchemaFile? FindFile(SchemaFile file, string address) =>
        _byAddress.TryGetValue(FileAddress.Combine(file.Address, address), out var relative) ? relative
        : _byId.TryGetValue(address, out var named) ? named
        : null;

    private ReferenceTarget? Walk(SchemaFile target, string reference, string pointer, ref string message)
    {
        var value = target.Root!;
        if (pointer.Length == 0)
            return new ReferenceTarget(target, value, "");

        if (pointer[0] != '/')
        {
            message = "'" + reference + "' is no JSON pointer: after # it must start with /";
            return null;
        }

        var last = "";
        foreach (var escaped in pointer.Substring(1).Split('/'))
        {
            last = escaped.Replace("~1", "/").Replace("~0", "~");
            var next = Child(value, last);
            if (next is null)
            {
                message = "'" + reference + "' names '" + last + "', which '" + target.Name + "' does not have there" + Meant(last, Names(value));
                return null;
            }

            value = next;
        }

        return new ReferenceTarget(target, value, last);
    }

    private JsonValue? Child(JsonValue value, string name)
    {
        if (value.Kind == JsonKind.Array)
        {
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.Items.Count
                ? value.Items[index]
                : null;
        }

        if (value.Properties.Count < IndexedFrom)
            return value.Get(name);

        if (!_indexes.TryGetValue(value, out var index2))
        {
            index2 = new Dictionary<string, JsonValue>(value.Properties.Count, StringComparer.Ordinal);
            foreach (var property in value.PropertyArray)
                index2[property.Name] = property.Value;
            _indexes.Add(value, index2);
        }

        return index2.TryGetValue(name, out var child) ? child : null;
    }

    private static string Meant(string name, IEnumerable<string> candidates) =>
        NearestText.Find(name, candidates) is { } nearest ? "; did you mean '" + nearest + "'?" : "";

    private static IEnumerable<string> Names(JsonValue value)
    {
        foreach (var property in value.PropertyArray)
            yield return property.Name;
    }

    private IEnumerable<string> FileNames(SchemaFile except)
    {
        foreach (var file in _byAddress.Values)
        {
            if (!ReferenceEquals(file, except))
                yield return file.Name;
        }
    }

    private static string Unescape(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;

        try
        {
            return Uri.UnescapeDataString(text);
        }
        catch (UriFormatException)
        {
            return text;
        }
    }
}
