using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>Reads the actions of a dialect file.</summary>
internal sealed class DialectActions
{
    private readonly List<string> _texts = new();
    private readonly Dictionary<string, JsonValue> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public DialectActions(JsonValue root, NameScope scope, DialectNaming naming)
    {
        foreach (var action in DialectReading.Objects(root.Get("actions")))
        {
            _texts.Add(action.Name);
            _nodes.Add(action.Name, action.Value);
            _names.Add(action.Name, naming.Member(scope, action, action.Name, "Action"));
        }
    }

    /// <summary>The actions as policies write them.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public string NameOf(string text) => _names[text];

    /// <summary>Whether some kind of policy does not take some action.</summary>
    public bool DifferByKind(IReadOnlyCollection<string> kinds)
    {
        foreach (var text in _texts)
        {
            if (KindsOf(text) is not { Count: > 0 } only)
                continue;
            foreach (var kind in kinds)
            {
                if (!only.Contains(kind))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The only kinds of policies that take the action, or null for all.</summary>
    public List<string>? KindsOf(string text) => _nodes[text].Get("kinds") is { } kinds ? DialectReading.Strings(kinds) : null;

    public List<PolicyActionSpec> Specs(DialectMarkers markers)
    {
        var specs = new List<PolicyActionSpec>(_texts.Count);
        foreach (var text in _texts)
        {
            var one = new[] { text };
            specs.Add(new PolicyActionSpec(_names[text], text, Summary(text), LevelOf(one), markers.Of(_names[text], one, KindsOf)));
        }

        return specs;
    }

    /// <summary>What resources a statement about all these actions needs, so that none of them is without effect.</summary>
    public PolicyActionLevel LevelOf(IReadOnlyList<string> texts)
    {
        bool bucket = false, objects = false, account = false, other = false;
        foreach (var text in texts)
        {
            var on = DialectReading.Strings(_nodes[text].Get("on"));
            bucket |= on.Contains("bucket");
            objects |= on.Contains("object");
            account |= on.Contains("account");
            other |= on.Count == 0 || on.Contains("other");
        }

        return bucket && objects ? PolicyActionLevel.BucketAndObject
            : objects ? PolicyActionLevel.Object
            : bucket ? PolicyActionLevel.Bucket
            : account && !other ? PolicyActionLevel.Account
            : PolicyActionLevel.Unscoped;
    }

    private string Summary(string text)
    {
        var node = _nodes[text];
        var summary = text + (DialectReading.Text(node, "description") is { } description ? ": " + DialectReading.Sentence(description) : ".");
        var operations = DialectReading.Strings(node.Get("operations"));
        return operations.Count == 0 ? summary : summary + " Asked for by " + string.Join(", ", operations) + ".";
    }
}
