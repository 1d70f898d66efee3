namespace StorageGrants.Access.Policies;

/// <summary>Compares bytes written in base64.</summary>
internal sealed class BinaryTest : ValueTest
{
    private readonly byte[][] _values;
    private readonly Outcome _unreadable;

    public BinaryTest(byte[][] values, Outcome unreadable)
    {
        _values = values;
        _unreadable = unreadable;
    }

    public override Outcome Any(string value, bool wanted, in PolicyRequest request, out bool readable)
    {
        Base64Text.Is(value, System.Array.Empty<byte>(), out readable);
        foreach (var candidate in _values)
        {
            if (readable && Base64Text.Is(value, candidate, out _) == wanted)
                return Outcome.Yes;
        }

        return _unreadable;
    }
}
