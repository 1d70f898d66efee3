using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Writes documents in one way: elements in the order of the reference, statements, actions and resources as lists, a single
/// principal or condition value as a text. What was read is read again as an equal document.
/// </summary>
public static class PolicyWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; otherwise there is no white space at all.</param>
    /// <returns>JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static string Write(PolicyDocument document, bool indented = false)
    {
        if (document is null)
            throw new ArgumentNullException(nameof(document));

        var json = new JsonTextBuilder(indented);
        json.Open('{');
        WriteText(json, "Version", document.Version);
        WriteText(json, "Id", document.Id);
        json.Name("Statement");
        json.Open('[');
        foreach (var statement in document.Statements)
            WriteStatement(json, statement);
        json.Close(']');
        json.Close('}');
        return json.ToString();
    }

    private static void WriteStatement(JsonTextBuilder json, PolicyStatement statement)
    {
        json.Open('{');
        WriteText(json, "Sid", statement.Sid);
        if (statement.WrittenEffect is { } effect)
        {
            json.Name("Effect");
            json.Text(effect);
        }

        WritePrincipals(json, "Principal", statement.Principal);
        WritePrincipals(json, "NotPrincipal", statement.NotPrincipal);
        WriteValues(json, "Action", statement.Action);
        WriteValues(json, "NotAction", statement.NotAction);
        WriteValues(json, "Resource", statement.Resource);
        WriteValues(json, "NotResource", statement.NotResource);
        WriteConditions(json, statement.Conditions);
        json.Close('}');
    }

    private static void WriteText(JsonTextBuilder json, string name, PolicyText? text)
    {
        if (text is not { } value)
            return;
        json.Name(name);
        json.Text(value.Value);
    }

    private static void WriteValues(JsonTextBuilder json, string name, PolicyValues? values)
    {
        if (values is null)
            return;
        json.Name(name);
        json.Open('[');
        foreach (var value in values.Values)
            json.Text(value.Value);
        json.Close(']');
    }

    private static void WritePrincipals(JsonTextBuilder json, string name, PolicyPrincipals? principals)
    {
        if (principals is null)
            return;
        json.Name(name);
        if (IsBare(principals))
        {
            json.Text(principals.Items[0].Value.Value);
            return;
        }

        json.Open('{');
        foreach (var (kind, items) in Group(principals.Items, item => item.Kind.Value))
        {
            json.Name(kind);
            WriteShort(json, items, item => item.Value.Value);
        }

        json.Close('}');
    }

    // A bare "*" is read as a principal of kind "*", any other bare text as one without kind.
    private static bool IsBare(PolicyPrincipals principals) =>
        principals.Items.Count == 1 && principals.Items[0].Kind.Value == (principals.Items[0].Value.Value == "*" ? "*" : "");

    private static void WriteConditions(JsonTextBuilder json, IReadOnlyList<PolicyCondition> conditions)
    {
        if (conditions.Count == 0)
            return;
        json.Name("Condition");
        json.Open('{');
        foreach (var (name, block) in Group(conditions, condition => condition.OperatorText.Value))
        {
            json.Name(name);
            json.Open('{');
            foreach (var condition in block)
            {
                json.Name(condition.Key.Value);
                WriteShort(json, condition.Values, value => value.Value);
            }

            json.Close('}');
        }

        json.Close('}');
    }

    private static void WriteShort<T>(JsonTextBuilder json, IReadOnlyList<T> items, Func<T, string> text)
    {
        if (items.Count == 1)
        {
            json.Text(text(items[0]));
            return;
        }

        json.Open('[');
        foreach (var item in items)
            json.Text(text(item));
        json.Close(']');
    }

    /// <summary>Groups in the order in which keys first appear.</summary>
    private static List<(string Key, List<T> Items)> Group<T>(IReadOnlyList<T> items, Func<T, string> key)
    {
        var groups = new List<(string Key, List<T> Items)>();
        var places = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var name = key(item);
            if (!places.TryGetValue(name, out var group))
            {
                group = new List<T>();
                places.Add(name, group);
                groups.Add((name, group));
            }

            group.Add(item);
        }

        return groups;
    }
}
