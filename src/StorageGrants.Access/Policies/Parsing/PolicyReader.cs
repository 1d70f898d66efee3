using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

/// <summary>Turns JSON into a document and notes everything the grammar does not have.</summary>
internal sealed partial class PolicyReader
{
    private readonly PolicyProblemList _problems;

    // Kept, since making a delegate for each element costs more than checking it.
    private readonly Action<PolicyText> _checkAction;
    private readonly Action<PolicyText> _checkResource;
    private readonly Action<PolicyText> _checkPrincipal;

    public PolicyReader(PolicyProblemList problems)
    {
        _problems = problems;
        _checkAction = CheckAction;
        _checkResource = CheckResource;
        _checkPrincipal = CheckPrincipal;
    }

    public PolicyDocument? Read(JsonValue root)
    {
        if (root.Kind != JsonKind.Object)
        {
            _problems.Add(PolicyProblemKind.WrongType, root.Span, "A policy document is an object; this is " + Describe(root));
            return null;
        }

        var elements = Elements(root, PolicyElements.OfDocument, "a document");
        var version = elements[0] is { } versionElement ? ReadVersion(versionElement) : null;
        var id = elements[1] is { } idElement ? ReadText(idElement) : null;
        var statement = elements[2];
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
        var statements = new List<PolicyStatement>(Math.Max(1, value.Items.Count));
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
    /// The elements of an object at the places of their names, and a problem for each other name. Of several with the same
    /// name the last counts, as in most readers of JSON; one in the right letter case counts before one in another.
    /// </summary>
    private JsonProperty?[] Elements(JsonValue value, IReadOnlyList<string> names, string owner)
    {
        var found = new JsonProperty?[names.Count];
        foreach (var property in value.Properties)
        {
            var place = PolicyElements.IndexOf(names, property.Name);
            if (place < 0)
            {
                NoteUnknown(property, names, owner);
                continue;
            }

            var name = names[place];
            var isExact = string.Equals(name, property.Name, StringComparison.Ordinal);
            if (!isExact)
                NoteCase(property, name);
            var earlier = found[place];
            if (earlier is not null)
                NoteDuplicate(PolicyProblemKind.DuplicateName, property, name);
            if (earlier is null || isExact || earlier.Name != name)
                found[place] = property;
        }

        return found;
    }

    private void NoteDuplicates(PolicyProblemKind kind, JsonValue value)
    {
        if (value.Properties.Count < 2)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.Properties)
        {
            if (!seen.Add(property.Name))
                NoteDuplicate(kind, property, property.Name);
        }
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
