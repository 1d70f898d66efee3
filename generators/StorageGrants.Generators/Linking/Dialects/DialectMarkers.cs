using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>
/// Names what actions have in common: the kinds of policies that take them and the condition keys they carry. What every
/// action has is not told apart.
/// </summary>
internal sealed class DialectMarkers
{
    public const string Any = "IAny";

    private readonly NameScope _scope;
    private readonly List<MarkerSpec> _markers = new();
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private string? _everyKind;
    private readonly List<(string Marker, HashSet<string> Actions)> _keys = new();
    private readonly Dictionary<string, string> _combined = new(StringComparer.Ordinal);

    public DialectMarkers(NameScope scope)
    {
        _scope = scope;
        Add(Any, "What all actions of the dialect have in common.", new List<string>());
    }

    public List<MarkerSpec> All => _markers;

    /// <summary>Tells kinds of policies apart.</summary>
    /// <param name="titles">Title by kind.</param>
    public void AddKinds(IReadOnlyDictionary<string, string> titles)
    {
        foreach (var title in titles)
            _kinds.Add(title.Key, Add("I" + Identifier.Pascal(title.Value, "Policy"), "What actions of a " + title.Value + " have in common.", new List<string> { Any }));
        _everyKind = Add("IEveryPolicy", "What actions of every kind of policy have in common.", new List<string>(_kinds.Values));
    }

    /// <summary>The marker of the actions that a kind of policy takes.</summary>
    public string OfKind(string kind) => _kinds.TryGetValue(kind, out var marker) ? marker : Any;

    /// <summary>The marker of the actions that carry a key, and of the kinds of policies that take each of them.</summary>
    public string AddKey(string keyName, string keyText, HashSet<string> actions, Func<string, List<string>?> kindsOf)
    {
        var bases = new List<string>();
        foreach (var kind in _kinds)
        {
            if (actions.All(action => Takes(kind.Key, action, kindsOf)))
                bases.Add(kind.Value);
        }

        if (bases.Count == 0)
            bases.Add(Any);
        else if (bases.Count == _kinds.Count)
            bases = new List<string> { _everyKind! };
        var marker = Add("IWith" + keyName, "What actions have in common whose requests carry " + keyText + ".", bases);
        _keys.Add((marker, actions));
        return marker;
    }

    /// <summary>The marker of some actions together: the keys that all carry, the kinds that take any of them.</summary>
    /// <param name="name">C# name to call a new marker by.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="kindsOf">The only kinds that take an action, or null for all.</param>
    public string Of(string name, IReadOnlyList<string> actions, Func<string, List<string>?> kindsOf)
    {
        var bases = new List<string>();
        foreach (var kind in _kinds)
        {
            if (actions.Any(action => Takes(kind.Key, action, kindsOf)))
                bases.Add(kind.Value);
        }

        if (_everyKind is not null && bases.Count == _kinds.Count)
            bases = new List<string> { _everyKind };
        foreach (var (marker, carriers) in _keys)
        {
            if (actions.All(carriers.Contains))
                bases.Add(marker);
        }

        if (bases.Count == 0)
            return Any;
        if (bases.Count == 1)
            return bases[0];

        var key = string.Join(",", bases);
        if (!_combined.TryGetValue(key, out var combined))
        {
            combined = Add("I" + name, "What " + (actions.Count == 1 ? actions[0] : name) + " and the like fit.", bases);
            _combined.Add(key, combined);
        }

        return combined;
    }

    private static bool Takes(string kind, string action, Func<string, List<string>?> kindsOf) =>
        kindsOf(action) is not { Count: > 0 } only || only.Contains(kind);

    private string Add(string name, string summary, List<string> bases)
    {
        var given = _scope.Claim(name);
        _markers.Add(new MarkerSpec(given, summary, EquatableArray<string>.From(bases)));
        return given;
    }
}
