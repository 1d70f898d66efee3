using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Emitting;

/// <summary>Writes indented lines that end in LF on every system, into blocks that become the text without a copy.</summary>
internal sealed class SourceWriter
{
    // Called for every piece of the text: compiled at once with all optimisations, however early it is called.
    private const MethodImplOptions AtOnce = JsonParser.AtOnce;
    private const string Spaces = "                                                                ";

    private readonly List<char[]> _full = new();
    private char[] _block = new char[BlockText.BlockLength];
    private int _used;
    private int _depth;

    public SourceText ToText() => new BlockText(_full, _block, _used);

    public SourceWriter Line()
    {
        Add("\n");
        return this;
    }

    public SourceWriter Line(string text)
    {
        Indent();
        Add(text);
        Add("\n");
        return this;
    }

    [MethodImpl(AtOnce)]
    public SourceWriter Line(string first, string second, string third = "", string fourth = "", string fifth = "", string sixth = "", string seventh = "")
    {
        Indent();
        Add(first);
        Add(second);
        Add(third);
        if (fourth.Length + fifth.Length + sixth.Length + seventh.Length > 0)
        {
            Add(fourth);
            Add(fifth);
            Add(sixth);
            Add(seventh);
        }

        Add("\n");
        return this;
    }

    public SourceWriter Open(string text)
    {
        Line(text);
        return Open();
    }

    public SourceWriter Open()
    {
        Line("{");
        _depth++;
        return this;
    }

    public SourceWriter Close(string after = "")
    {
        _depth--;
        return Line("}", after);
    }

    /// <summary>Deeper lines without braces.</summary>
    public SourceWriter Deeper()
    {
        _depth++;
        return this;
    }

    public SourceWriter Shallower()
    {
        _depth--;
        return this;
    }

    /// <summary>Writes a documentation element, escaped, one line of text for each line of the description.</summary>
    public void Doc(string tag, string text, string attribute = "")
    {
        Indent();
        Add("/// <");
        Add(tag);
        Add(attribute);
        Add(">");
        text = text.Trim();
        if (XmlText.IsPlain(text))
        {
            Add(text);
        }
        else
        {
            var lines = XmlText.Lines(text);
            Add(lines[0]);
            for (var i = 1; i < lines.Length; i++)
                Line().Comment(lines[i]);
            if (lines.Length > 1)
                Line().Comment("");
        }

        Add("</");
        Add(tag);
        Add(">\n");
    }

    private void Comment(string text)
    {
        Indent();
        Add("/// ");
        Add(text);
    }

    [MethodImpl(AtOnce)]
    private void Indent()
    {
        for (var left = _depth * 4; left > 0; left -= Spaces.Length)
            Add(Spaces, Math.Min(left, Spaces.Length));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(string text) => Add(text, text.Length);

    [MethodImpl(AtOnce)]
    private void Add(string text, int length)
    {
        if (length > BlockText.BlockLength - _used)
        {
            AddOverEnd(text, length);
            return;
        }

        text.CopyTo(0, _block, _used, length);
        _used += length;
    }

    private void AddOverEnd(string text, int length)
    {
        var room = BlockText.BlockLength - _used;
        text.CopyTo(0, _block, _used, room);
        _full.Add(_block);
        for (var at = room; ; at += BlockText.BlockLength)
        {
            _block = new char[BlockText.BlockLength];
            _used = Math.Min(length - at, BlockText.BlockLength);
            text.CopyTo(at, _block, 0, _used);
            if (at + _used == length)
                return;
            _full.Add(_block);
        }
    }
}
