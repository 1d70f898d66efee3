namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>Knows whether the end of a growing JSON text is inside a string.</summary>
internal sealed class JsonStringState
{
    private bool _isEscaped;

    public bool IsInString { get; private set; }

    public void Advance(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (_isEscaped)
                _isEscaped = false;
            else if (text[i] == '\\' && IsInString)
                _isEscaped = true;
            else if (text[i] == '"')
                IsInString = !IsInString;
        }
    }
}
