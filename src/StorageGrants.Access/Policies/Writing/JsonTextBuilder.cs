using System.Globalization;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>Builds JSON text; the caller opens and closes brackets in pairs.</summary>
internal sealed class JsonTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly bool _indented;
    private int _depth;
    private bool _isFirst = true;
    private bool _afterName;

    public JsonTextBuilder(bool indented) => _indented = indented;

    public void Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _depth++;
        _isFirst = true;
    }

    public void Close(char bracket)
    {
        _depth--;
        if (!_isFirst)
            Break();
        _text.Append(bracket);
        _isFirst = false;
    }

    public void Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(_indented ? ": " : ":");
        _afterName = true;
    }

    public void Text(string text)
    {
        Separate();
        Quote(text);
    }

    public override string ToString() => _text.ToString();

    private void Separate()
    {
        if (_afterName)
        {
            _afterName = false;
            return;
        }

        if (!_isFirst)
            _text.Append(',');
        if (_depth > 0)
            Break();
        _isFirst = false;
    }

    private void Break()
    {
        if (_indented)
            _text.Append('\n').Append(' ', _depth * 2);
    }

    private void Quote(string text)
    {
        _text.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
                _text.Append('\\').Append(c);
            else if (c < ' ' || IsHalf(text, i))
                _text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                _text.Append(c);
        }

        _text.Append('"');
    }

    private static bool IsHalf(string text, int index)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c))
            return index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]);
        return char.IsLowSurrogate(c) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
    }
}
