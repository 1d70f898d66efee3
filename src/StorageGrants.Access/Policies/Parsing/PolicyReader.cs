using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

/// <summary>Turns JSON into a document and notes everything the grammar does not have.</summary>
internal sealed partial class PolicyReader
{
    private readonly PolicyProblemList _problems;

    public PolicyReader(PolicyProblemList problems) => _problems = problems;

    public PolicyDocument? Read(JsonValue root)
    {
        if (root.Kind != JsonKind.Object)
        {
            _problems.Add(PolicyProblemKind.WrongType, root.Span, "A policy document is an object; this is " + Describe(root));
            return null;
        }

        PolicyText? version = null;
        PolicyText? id = null;
        JsonProperty? statement = null;
        foreach (var (name, property) in Elements(root, PolicyElements.OfDocument, "a document"))
        {
            switch (name)
            {
                case "Version":
                    version = ReadVersion(property);
                    break;
                case "Id":
                    id = ReadText(property);
                    break;
                default:
                    statement = property;
                    break;
            }
        }

        if (statement is null)
            _problems.Add(PolicyProblemKind.MissingElement, OpeningOf(root), "The document has no 'Statement'", suggestion: "Statement");
        _hasVariables = version is null || version.Value.Value != "2008-10-17";
        return new PolicyDocument(statement is null ? Array.Empty<PolicyStatement>() : ReadStatements(statement.Value))
        {
            Version = version,
            Id = id,
            StatementSpan = statement?.Value.Span ?? default,
            Span = root.Span,
        };
    }

    private List<PolicyStatement> ReadStatements(JsonValue value)
    {
        var statements = new List<PolicyStatement>();
        if (value.Kind == JsonKind.Array)
        {
            if (value.Items.Count == 0)
                _problems.Add(PolicyProblemKind.EmptyList, value.Span, "'Statement' is empty");
            foreach (var item in value.Items)
                AddStatement(statements, item);
        }
        else
        {
            AddStatement(statements, value);
        }

        return statements;
    }

    private void AddStatement(List<PolicyStatement> statements, JsonValue value)
    {
        if (value.Kind == JsonKind.Object)
            statements.Add(ReadStatement(value));
        else
            _problems.Add(PolicyProblemKind.WrongType, value.Span, "A statement is an object; this is " + Describe(value));
    }

    private PolicyText? ReadVersion(JsonProperty property)
    {
        if (ReadText(property) is not { } version)
            return null;
        if (!Contains(PolicyElements.Versions, version.Value))
        {
            var nearest = NearestText.Find(version.Value, PolicyElements.Versions) ?? PolicyElements.Versions[0];
            _problems.Add(
                PolicyProblemKind.InvalidVersion,
                version.Span,
                "'" + Clip(version.Value) + "' is no version of the policy language; accepted are " + string.Join(", ", PolicyElements.Versions),
                version.Value,
                nearest);
        }

        return version;
    }

    /// <summary>
    /// The elements of an object under the names the language has, and a problem for each other name. Of several with the same
    /// name the last counts, as in most readers of JSON; one in the right letter case counts before one in another.
    /// </summary>
    private List<(string Name, JsonProperty Property)> Elements(JsonValue value, IReadOnlyList<string> names, string owner)
    {
        var found = new List<(string Name, JsonProperty Property)>();
        foreach (var property in value.Properties)
        {
            var name = PolicyElements.Find(names, property.Name);
            if (name is null)
            {
                NoteUnknown(property, names, owner);
                continue;
            }

            var isExact = string.Equals(name, property.Name, StringComparison.Ordinal);
            if (!isExact)
                NoteCase(property, name);
            var earlier = found.FindIndex(entry => entry.Name == name);
            if (earlier < 0)
            {
                found.Add((name, property));
                continue;
            }

            NoteDuplicate(PolicyProblemKind.DuplicateName, property, name);
            if (isExact || found[earlier].Property.Name != name)
                found[earlier] = (name, property);
        }

        return found;
    }

    private void NoteUnknown(JsonProperty property, IReadOnlyList<string> names, string owner)
    {
        if (_problems.IsFull)
        {
            _problems.CountOnly(property.NameSpan, true);
            return;
        }

        var nearest = NearestText.Find(property.Name, names);
        _problems.Add(
            PolicyProblemKind.UnknownElement,
            property.NameSpan,
            "'" + Clip(property.Name) + "' is no element of " + owner + (nearest is null ? "" : "; did you mean '" + nearest + "'?") + "; accepted are " + string.Join(", ", names),
            property.Name,
            nearest);
    }

    private void NoteCase(JsonProperty property, string name) =>
        _problems.Add(PolicyProblemKind.WrongCase, property.NameSpan, "'" + Clip(property.Name) + "' is written '" + name + "'; letter case matters", property.Name, name);

    private void NoteDuplicate(PolicyProblemKind kind, JsonProperty property, string name) =>
        _problems.Add(kind, property.NameSpan, "'" + Clip(name) + "' stands twice in this object; write it once", name);

    private PolicyText? ReadText(JsonProperty property)
    {
        if (property.Value.Kind == JsonKind.String)
            return new PolicyText(property.Value.Text, property.Value.Span);
        _problems.Add(PolicyProblemKind.WrongType, property.Value.Span, "'" + Clip(property.Name) + "' is a text; this is " + Describe(property.Value));
        return null;
    }

    private static bool Contains(IReadOnlyList<string> names, string text)
    {
        foreach (var name in names)
        {
            if (string.Equals(name, text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The bracket that opens an object: what is missing from it has no place of its own.</summary>
    private static JsonSpan OpeningOf(JsonValue value) => new(value.Span.Start, Math.Min(1, value.Span.Length));

    internal static string Clip(string text) => text.Length <= 80 ? text : text.Substring(0, 77) + "...";

    private static string Describe(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.True or JsonKind.False => "a truth value",
        JsonKind.Number => "a number",
        JsonKind.String => "a text",
        JsonKind.Array => "a list",
        _ => "an object",
    };
}
