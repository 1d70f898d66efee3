namespace StorageGrants.Access.Policies;

/// <summary>Compares truth values.</summary>
internal sealed class BooleanTest : ValueTest
{
    private readonly bool _hasTrue;
    private readonly bool _hasFalse;
    private readonly bool _truthy;
    private readonly Outcome _unreadable;

    public BooleanTest(bool hasTrue, bool hasFalse, bool truthy, Outcome unreadable)
    {
        _truthy = truthy;
        _hasTrue = hasTrue;
        _hasFalse = hasFalse;
        _unreadable = unreadable;
    }

    public override Outcome Any(string value, bool wanted, in PolicyRequest request, out bool readable)
    {
        readable = TryRead(value, _truthy, out var truth);
        if (!readable)
            return _unreadable;
        return (truth == wanted ? _hasTrue : _hasFalse) ? Outcome.Yes : _unreadable;
    }

    /// <param name="text">The text.</param>
    /// <param name="truthy">Whether any text is true that is not empty, false or zero.</param>
    /// <param name="value">The truth value.</param>
    public static bool TryRead(string text, bool truthy, out bool value)
    {
        if (truthy)
        {
            value = text.Length > 0 && !string.Equals(text, "false", System.StringComparison.OrdinalIgnoreCase) &&
                !(PolicyNumber.TryRead(text, true, out var number) && number == 0);
            return true;
        }

        value = string.Equals(text, "true", System.StringComparison.OrdinalIgnoreCase);
        return value || string.Equals(text, "false", System.StringComparison.OrdinalIgnoreCase);
    }
}
