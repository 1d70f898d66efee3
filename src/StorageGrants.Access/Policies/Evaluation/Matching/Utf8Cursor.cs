namespace StorageGrants.Access.Policies;

/// <summary>Walks a text byte by byte as UTF-8 would hold it, without writing it down. A lone surrogate is U+FFFD.</summary>
internal struct Utf8Cursor
{
    private readonly string _text;
    private readonly int _end;
    private int _next;
    private uint _pending;
    private int _pendingCount;

    public Utf8Cursor(string text, int start, int end)
    {
        _text = text;
        _next = start;
        _end = end;
        _pending = 0;
        _pendingCount = 0;
        Current = 0;
        AtEnd = false;
        Next();
    }

    public byte Current { get; private set; }

    public bool AtEnd { get; private set; }

    public void Next()
    {
        if (_pendingCount > 0)
        {
            _pendingCount--;
            Current = (byte)(0x80 | ((_pending >> (6 * _pendingCount)) & 0x3F));
            return;
        }

        if (_next >= _end)
        {
            AtEnd = true;
            return;
        }

        uint scalar = _text[_next++];
        if (scalar < 0x80)
        {
            Current = (byte)scalar;
            return;
        }

        if (scalar >= 0xD800 && scalar <= 0xDFFF)
        {
            if (scalar <= 0xDBFF && _next < _end && char.IsLowSurrogate(_text[_next]))
                scalar = 0x10000 + ((scalar - 0xD800) << 10) + (uint)(_text[_next++] - 0xDC00);
            else
                scalar = 0xFFFD;
        }

        _pending = scalar;
        _pendingCount = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
        var mark = _pendingCount == 1 ? 0xC0u : _pendingCount == 2 ? 0xE0u : 0xF0u;
        Current = (byte)(mark | (scalar >> (6 * _pendingCount)));
    }
}
