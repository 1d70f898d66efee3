namespace StorageGrants.Access.Policies;

/// <summary>Tells whether an address lies in a range.</summary>
internal sealed class AddressTest : ValueTest
{
    private readonly NetworkRange[] _ranges;
    private readonly bool _numeric;
    private readonly Outcome _unreadable;

    public AddressTest(NetworkRange[] ranges, bool numeric, Outcome unreadable)
    {
        _ranges = ranges;
        _numeric = numeric;
        _unreadable = unreadable;
    }

    public override Outcome Any(string value, bool wanted, in PolicyRequest request, out bool readable)
    {
        readable = NetworkAddress.TryRead(value, value.Length, out var address);
        foreach (var range in _ranges)
        {
            if (readable && range.Contains(address, _numeric) == wanted)
                return Outcome.Yes;
        }

        return _unreadable;
    }
}
