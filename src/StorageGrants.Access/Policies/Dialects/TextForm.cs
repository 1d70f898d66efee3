using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>
/// A form such as <c>arn:aws:iam::&lt;digits&gt;:user/&lt;name&gt;</c>: text with placeholders. A placeholder stands for one
/// character or more, with a question mark for none or more; <c>&lt;digits&gt;</c> for digits only, <c>&lt;word&gt;</c> for
/// anything without colon and slash.
/// </summary>
internal sealed class TextForm
{
    private readonly List<Part> _parts = new();

    public TextForm(string text)
    {
        Text = text;
        var start = 0;
        while (start < text.Length)
        {
            var open = text.IndexOf('<', start);
            var close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0)
            {
                _parts.Add(new Part(text.Substring(start), PartKind.Text, false));
                break;
            }

            if (open > start)
                _parts.Add(new Part(text.Substring(start, open - start), PartKind.Text, false));
            var name = text.Substring(open + 1, close - open - 1);
            _parts.Add(new Part(name, KindOf(name.TrimEnd('?')), name.EndsWith("?", StringComparison.Ordinal)));
            start = close + 1;
        }
    }

    /// <summary>The form as written in the file.</summary>
    public string Text { get; }

    public bool Matches(string value) => Matches(value, 0, 0);

    // Forms are a handful of parts from our own files, so trying every end of a placeholder is cheap.
    private bool Matches(string value, int part, int position)
    {
        if (part == _parts.Count)
            return position == value.Length;

        var current = _parts[part];
        if (current.Kind == PartKind.Text)
        {
            return string.CompareOrdinal(value, position, current.Text, 0, current.Text.Length) == 0
                && Matches(value, part + 1, position + current.Text.Length);
        }

        if (part == _parts.Count - 1 && current.Kind == PartKind.Any)
            return current.IsOptional || position < value.Length;
        for (var end = position; end <= value.Length; end++)
        {
            if ((end > position || current.IsOptional) && Matches(value, part + 1, end))
                return true;
            if (end < value.Length && !Holds(current.Kind, value[end]))
                return false;
        }

        return false;
    }

    private static PartKind KindOf(string placeholder) => placeholder switch
    {
        "digits" => PartKind.Digits,
        "word" => PartKind.Word,
        _ => PartKind.Any,
    };

    private static bool Holds(PartKind kind, char c) => kind switch
    {
        PartKind.Digits => c is >= '0' and <= '9',
        PartKind.Word => c is not (':' or '/'),
        _ => true,
    };

    private enum PartKind
    {
        Text,
        Any,
        Digits,
        Word,
    }

    private readonly struct Part
    {
        public Part(string text, PartKind kind, bool isOptional)
        {
            Text = text;
            Kind = kind;
            IsOptional = isOptional;
        }

        public string Text { get; }

        public PartKind Kind { get; }

        public bool IsOptional { get; }
    }
}
