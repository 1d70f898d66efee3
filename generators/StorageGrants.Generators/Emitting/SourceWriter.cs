using System.Text;

namespace StorageGrants.Generators.Emitting;

/// <summary>Writes indented lines that end in LF on every system.</summary>
internal sealed class SourceWriter(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private int _depth;

    public SourceWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    public SourceWriter Line(string text)
    {
        Indent();
        _text.Append(text).Append('\n');
        return this;
    }

    public SourceWriter Line(string first, string second, string third = "", string fourth = "", string fifth = "", string sixth = "")
    {
        Indent();
        _text.Append(first).Append(second).Append(third).Append(fourth).Append(fifth).Append(sixth).Append('\n');
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
        _text.Append("/// <").Append(tag).Append(attribute).Append('>');
        var lines = XmlText.Append(_text, text.Trim(), _depth * 4);
        if (lines == 1)
        {
            _text.Append("</").Append(tag).Append(">\n");
            return;
        }

        _text.Append('\n');
        Indent();
        _text.Append("/// </").Append(tag).Append(">\n");
    }

    public override string ToString() => _text.ToString();

    private void Indent() => _text.Append(' ', _depth * 4);
}
