using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Roles;

/// <summary>Finds roles that include themselves, in one pass over the roles and without recursion.</summary>
internal sealed class IncludeCycles
{
    private readonly Dictionary<string, List<JsonValue>> _includes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly List<(string Role, int Next)> _path = new();

    private IncludeCycles(JsonValue roles, string? edition)
    {
        foreach (var role in roles.Properties)
        {
            var replaced = edition is null ? null : role.Value.Get("editions")?.Get(edition)?.Get("includes");
            var list = new List<JsonValue>();
            foreach (var include in (replaced ?? role.Value.Get("includes"))?.Items ?? Array.Empty<JsonValue>())
            {
                if (include.Kind == JsonKind.String)
                    list.Add(include);
            }

            _includes[role.Name] = list;
        }
    }

    /// <summary>Reports the include that closes each cycle, once whatever the editions that have it.</summary>
    public static void Find(JsonValue roles, string? edition, HashSet<int> reported, List<SchemaProblem> problems)
    {
        var search = new IncludeCycles(roles, edition);
        foreach (var role in roles.Properties)
            search.Walk(role.Name, reported, problems);
    }

    private void Walk(string start, HashSet<int> reported, List<SchemaProblem> problems)
    {
        if (_done.Contains(start))
            return;

        Open(start);
        while (_path.Count > 0)
        {
            var (role, next) = _path[_path.Count - 1];
            var includes = _includes[role];
            if (next == includes.Count)
            {
                _path.RemoveAt(_path.Count - 1);
                _open.Remove(role);
                _done.Add(role);
                continue;
            }

            _path[_path.Count - 1] = (role, next + 1);
            var include = includes[next];
            if (_open.TryGetValue(include.Text, out var from))
            {
                if (reported.Add(include.Span.Start))
                    problems.Add(new SchemaProblem("SGR0006", include.Span, "Role '" + include.Text + "' includes itself: " + Describe(from) + include.Text));
            }
            else if (!_done.Contains(include.Text) && _includes.ContainsKey(include.Text))
            {
                Open(include.Text);
            }
        }
    }

    private void Open(string role)
    {
        _open[role] = _path.Count;
        _path.Add((role, 0));
    }

    private string Describe(int from)
    {
        const int shown = 12;
        var text = "";
        for (var i = from; i < _path.Count && i < from + shown; i++)
            text += _path[i].Role + " -> ";
        return _path.Count - from > shown ? text + "... -> " : text;
    }
}
