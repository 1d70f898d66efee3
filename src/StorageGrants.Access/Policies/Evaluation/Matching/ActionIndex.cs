using System;
using System.Collections.Generic;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>
/// For every action of the dialect, a trie of the resources of the statements that speak of it. Actions that the same
/// statements speak of share one.
/// </summary>
internal sealed class ActionIndex
{
    private readonly Dictionary<string, ResourceNode> _tries = new(StringComparer.OrdinalIgnoreCase);

    public ActionIndex(IReadOnlyList<string> actions, CompiledStatement[] statements)
    {
        var rows = new Outcome[statements.Length][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = statements[i].MatchKnownActions(actions.Count);

        var shared = new Dictionary<string, ResourceNode>(StringComparer.Ordinal);
        var key = new StringBuilder(rows.Length);
        for (var action = 0; action < actions.Count; action++)
        {
            key.Clear();
            foreach (var row in rows)
                key.Append((char)('0' + (int)row[action]));
            var name = key.ToString();
            if (!shared.TryGetValue(name, out var trie))
                shared.Add(name, trie = Build(rows, action, statements));
            _tries[actions[action]] = trie;
        }
    }

    /// <summary>The trie of an action, or null for one the dialect does not have.</summary>
    public ResourceNode? Find(string action) => _tries.TryGetValue(action, out var trie) ? trie : null;

    private static ResourceNode Build(Outcome[][] rows, int action, CompiledStatement[] statements)
    {
        var root = ResourceNode.Root();
        for (var i = 0; i < statements.Length; i++)
        {
            var match = rows[i][action];
            if (match == Outcome.No)
                continue;
            var statement = statements[i];
            if (statement.Resources is null || statement.NotResources is not null)
            {
                root.Add("", new ResourceEntry(i, new WholeResource(statement), match));
                continue;
            }

            foreach (var resource in statement.Resources)
                root.Add(resource.Prefix, new ResourceEntry(i, resource.Rest, match));
        }

        root.Freeze();
        return root;
    }
}
