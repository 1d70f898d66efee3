using System;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>
/// A glob of an engine that never goes back: a star ends at the first byte equal to the byte that follows it in the pattern,
/// whatever comes after, and <c>?</c> is one byte of UTF-8.
/// </summary>
internal sealed class ForwardGlob : TextPattern
{
    private readonly byte[] _pattern;
    private readonly bool _ignoreCase;

    public ForwardGlob(string glob, bool ignoreCase)
    {
        _pattern = Encoding.UTF8.GetBytes(glob);
        _ignoreCase = ignoreCase;
    }

    public override Outcome Match(string text, int start, int end, in PolicyRequest request) => Matches(text, start, end) ? Outcome.Yes : Outcome.No;

    public bool Matches(string text, int start, int end)
    {
        var bytes = new Utf8Cursor(text, start, end);
        var at = 0;
        while (at < _pattern.Length)
        {
            var current = _pattern[at];
            if (current == (byte)'*')
            {
                if (at + 1 == _pattern.Length)
                    return true;
                if (bytes.AtEnd || Same(_pattern[at + 1], bytes.Current))
                    at++;
                else
                    bytes.Next();
            }
            else if (!bytes.AtEnd && (current == (byte)'?' || Same(current, bytes.Current)))
            {
                at++;
                bytes.Next();
            }
            else
            {
                return false;
            }
        }

        return bytes.AtEnd;
    }

    private bool Same(byte a, byte b) => a == b || (_ignoreCase && Lower(a) == Lower(b));

    private static int Lower(byte b) => b >= (byte)'A' && b <= (byte)'Z' ? b + 32 : b;
}
