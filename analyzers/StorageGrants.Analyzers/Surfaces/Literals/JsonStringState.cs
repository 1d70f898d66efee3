namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>Knows whether the end of a growing JSON text is inside a string.</summary>
internal sealed class JsonStringState
{
    private bool _isEscaped;
    private int _read;

    public bool IsInString { get; private set; }

    /// <summary>Reads on to the end of the text.</summary>
    public void Advance(MappedText text)
    {
        for (; _read < text.Length; _read++)
        {
            if (_isEscaped)
                _isEscaped = false;
            else if (text[_read] == '\\' && IsInString)
                _isEscaped = true;
            else if (text[_read] == '"')
                IsInString = !IsInString;
        }
    }
}
