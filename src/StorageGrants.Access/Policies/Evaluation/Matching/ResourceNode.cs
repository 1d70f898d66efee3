using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>A node of the trie of the texts that resources begin with.</summary>
internal sealed class ResourceNode
{
    private readonly List<ResourceEntry> _building = new();
    private ResourceEntry[] _entries = Array.Empty<ResourceEntry>();
    private ResourceNode[] _children = Array.Empty<ResourceNode>();
    private string _label;

    private ResourceNode(string label) => _label = label;

    public ResourceEntry[] Entries => _entries;

    public static ResourceNode Root() => new("");

    public void Add(string prefix, in ResourceEntry entry)
    {
        var node = this;
        var at = 0;
        while (at < prefix.Length)
        {
            var position = node.Search(prefix[at]);
            if (position < 0)
            {
                var leaf = new ResourceNode(prefix.Substring(at));
                node.Insert(~position, leaf);
                node = leaf;
                break;
            }

            var child = node._children[position];
            var shared = SharedLength(child._label, prefix, at);
            if (shared < child._label.Length)
                child.Split(shared);
            node = child;
            at += shared;
        }

        node._building.Add(entry);
    }

    /// <summary>Ends the building: entries become arrays.</summary>
    public void Freeze()
    {
        var pending = new Stack<ResourceNode>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            node._entries = node._building.ToArray();
            foreach (var child in node._children)
                pending.Push(child);
        }
    }

    /// <summary>The child whose label goes on at an offset of the text, or null.</summary>
    public ResourceNode? Next(string text, ref int at)
    {
        var position = at < text.Length ? Search(text[at]) : -1;
        if (position < 0)
            return null;
        var child = _children[position];
        if (string.CompareOrdinal(text, at, child._label, 0, child._label.Length) != 0)
            return null;
        at += child._label.Length;
        return child;
    }

    private int Search(char first)
    {
        int low = 0, high = _children.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var difference = _children[middle]._label[0] - first;
            if (difference == 0)
                return middle;
            if (difference < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    private void Insert(int position, ResourceNode child)
    {
        var children = new ResourceNode[_children.Length + 1];
        Array.Copy(_children, children, position);
        Array.Copy(_children, position, children, position + 1, _children.Length - position);
        children[position] = child;
        _children = children;
    }

    private void Split(int length)
    {
        var rest = new ResourceNode(_label.Substring(length)) { _children = _children };
        rest._building.AddRange(_building);
        _building.Clear();
        _label = _label.Substring(0, length);
        _children = new[] { rest };
    }

    private static int SharedLength(string label, string text, int at)
    {
        var length = Math.Min(label.Length, text.Length - at);
        for (var i = 0; i < length; i++)
        {
            if (label[i] != text[at + i])
                return i;
        }

        return length;
    }
}
