namespace StorageGrants.Access.Policies;

/// <summary>Compares texts.</summary>
internal sealed class TextTest : ValueTest
{
    private readonly TextPattern[] _patterns;

    public TextTest(TextPattern[] patterns) => _patterns = patterns;

    public override Outcome Any(string value, bool wanted, in PolicyRequest request, out bool readable)
    {
        readable = true;
        var result = Outcome.No;
        foreach (var pattern in _patterns)
        {
            var match = pattern.Match(value, 0, value.Length, request);
            if (match != Outcome.Unknown)
                match = Of(match == Outcome.Yes, wanted);
            if (match == Outcome.Yes)
                return match;
            result = Or(result, match);
        }

        return result;
    }
}
