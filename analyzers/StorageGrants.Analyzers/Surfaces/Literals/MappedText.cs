using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>The text a C# expression stands for, with the place in the source of each of its characters.</summary>
internal sealed class MappedText
{
    private readonly List<char> _text = new();
    private readonly List<TextSpan> _places = new();
    private readonly List<bool> _isWritten = new();
    private readonly Dictionary<int, (int Length, CodeOrigin Origin)> _values = new();

    public MappedText(SyntaxTree tree) => Tree = tree;

    public SyntaxTree Tree { get; }

    public int Length => _text.Count;

    public char this[int index] => _text[index];

    public override string ToString() => new(_text.ToArray());

    /// <summary>Adds a character that is written in the source at this place.</summary>
    public void Add(char character, TextSpan place) => Add(character, place, isWritten: true);

    /// <summary>Adds text that comes from elsewhere and is used at this place.</summary>
    public void AddFrom(string text, TextSpan place)
    {
        foreach (var character in text)
            Add(character, place, isWritten: false);
    }

    /// <summary>Adds a value of JSON that stands for an expression.</summary>
    public void AddValue(string json, CodeOrigin origin)
    {
        _values[_text.Count] = (json.Length, origin);
        AddFrom(json, origin.Location.SourceSpan);
    }

    /// <summary>The expression that a range of the text stands for, or null.</summary>
    public CodeOrigin? ValueAt(int start, int length) => _values.TryGetValue(start, out var value) && value.Length == length ? value.Origin : null;

    /// <summary>The text with a hole where a part is replaced later.</summary>
    public MappedText With(LaterText later)
    {
        var text = ToString();
        var holes = new SortedDictionary<int, int>();
        foreach (var (part, comparison) in later.Replaced)
        {
            for (var start = text.IndexOf(part, comparison); start >= 0; start = text.IndexOf(part, start + part.Length, comparison))
                holes[start] = holes.TryGetValue(start, out var length) && length > part.Length ? length : part.Length;
        }

        if (holes.Count == 0)
            return this;
        var result = new MappedText(Tree);
        var state = new JsonStringState();
        var position = 0;
        foreach (var hole in holes)
        {
            for (; position < hole.Key; position++)
                result.Add(_text[position], _places[position], _isWritten[position]);
            var end = hole.Key + hole.Value;
            if (end <= position)
                continue;
            state.Advance(result);
            result.AddFrom(state.IsInString ? TextExpression.Hole.ToString() : "\"" + TextExpression.Hole + "\"", PlaceOf(position, end - position));
            position = end;
        }

        for (; position < text.Length; position++)
            result.Add(_text[position], _places[position], _isWritten[position]);
        return result;
    }

    /// <summary>The source behind a range of the text.</summary>
    public TextSpan PlaceOf(int start, int length)
    {
        if (_places.Count == 0)
            return default;
        start = start < _places.Count ? start : _places.Count - 1;
        var last = length > 0 ? start + length - 1 : start;
        last = last < _places.Count ? last : _places.Count - 1;
        return TextSpan.FromBounds(_places[start].Start, _places[last].End < _places[start].Start ? _places[start].End : _places[last].End);
    }

    /// <summary>Whether a range of the text is written in one piece in the source.</summary>
    public bool IsWritten(int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (i >= _places.Count || !_isWritten[i] || i > start && _places[i].Start != _places[i - 1].End)
                return false;
        }

        return length > 0;
    }

    /// <summary>Whether a range of the text is written in the source with nothing but indentation between its characters.</summary>
    public bool IsWrittenInLines(int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (i >= _places.Count || !_isWritten[i] || i > start && !IsIndentation(_places[i - 1].End, _places[i].Start))
                return false;
        }

        return length > 0;
    }

    /// <summary>Whether a range of the text comes from elsewhere, all of it through one expression.</summary>
    public bool IsOnePiece(int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (i >= _places.Count || _isWritten[i] || _places[i] != _places[start])
                return false;
        }

        return length > 0;
    }

    private bool IsIndentation(int start, int end)
    {
        if (end < start)
            return false;
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(Tree.GetText()[i]))
                return false;
        }

        return true;
    }

    private void Add(char character, TextSpan place, bool isWritten)
    {
        _text.Add(character);
        _places.Add(place);
        _isWritten.Add(isWritten);
    }
}
