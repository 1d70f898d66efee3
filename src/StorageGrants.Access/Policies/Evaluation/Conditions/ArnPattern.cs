using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>An ARN whose six parts are matched each on its own, so that a wildcard never crosses a colon before the last part.</summary>
internal sealed class ArnPattern : TextPattern
{
    private const int Parts = 6;
    private readonly TextPattern[] _parts;

    private ArnPattern(TextPattern[] parts) => _parts = parts;

    public static TextPattern Compile(string text, PatternCompiler compiler)
    {
        if (compiler.IsUndocumented(text))
            return UndocumentedText.Instance;
        var parts = Split(text);
        if (parts.Count != Parts)
            return compiler.Compile(text, wildcards: true, ignoreCase: false);
        var patterns = new TextPattern[Parts];
        for (var i = 0; i < Parts; i++)
            patterns[i] = compiler.Compile(parts[i], wildcards: true, ignoreCase: false);
        return new ArnPattern(patterns);
    }

    public override Outcome Match(string text, int start, int end, in PolicyRequest request)
    {
        var result = Outcome.Yes;
        for (var i = 0; i < Parts; i++)
        {
            var colon = i == Parts - 1 ? end : text.IndexOf(':', start, end - start);
            if (colon < 0)
                return Outcome.No;
            var match = _parts[i].Match(text, start, colon, request);
            if (match == Outcome.No)
                return Outcome.No;
            if (match == Outcome.Unknown)
                result = Outcome.Unknown;
            start = colon + 1;
        }

        return result;
    }

    // The colon of a variable's key separates nothing.
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        int begin = 0, depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '{' && at > 0 && text[at - 1] == '$')
                depth = 1;
            else if (text[at] == '}')
                depth = 0;
            else if (text[at] == ':' && depth == 0 && parts.Count < Parts - 1)
            {
                parts.Add(text.Substring(begin, at - begin));
                begin = at + 1;
            }
        }

        parts.Add(text.Substring(begin));
        return parts;
    }
}
