using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>A <c>${...}</c> inside a text.</summary>
internal readonly struct PolicyVariable
{
    private const string NotClosed = "is not closed";

    private PolicyVariable(int start, int length, string name, bool hasDefault, string? problem)
    {
        Start = start;
        Length = length;
        Name = name;
        HasDefault = hasDefault;
        Problem = problem;
    }

    /// <summary>Offset of the dollar sign.</summary>
    public int Start { get; }

    public int Length { get; }

    /// <summary>The key it stands for, or the character of a literal.</summary>
    public string Name { get; }

    /// <summary>Whether it says what stands for it when the key is absent.</summary>
    public bool HasDefault { get; }

    /// <summary>Why it is none, or null.</summary>
    public string? Problem { get; }

    /// <summary>Whether it stands for a character that would otherwise be special.</summary>
    public bool IsLiteral => Name is "*" or "?" or "$";

    public static IEnumerable<PolicyVariable> FindAll(string text)
    {
        var position = 0;
        while ((position = text.IndexOf("${", position, StringComparison.Ordinal)) >= 0)
        {
            var close = text.IndexOf('}', position + 2);
            if (close < 0)
            {
                yield return new PolicyVariable(position, text.Length - position, "", false, NotClosed);
                yield break;
            }

            yield return Read(text, position, close);
            position = close + 1;
        }
    }

    /// <summary>Why the next variable from a place on is none, or null; false when none follows. Makes no texts.</summary>
    public static bool ProblemOfNext(string text, ref int position, out string? problem)
    {
        problem = null;
        var start = text.IndexOf("${", position, StringComparison.Ordinal);
        if (start < 0)
            return false;
        var close = text.IndexOf('}', start + 2);
        position = close < 0 ? text.Length : close + 1;
        problem = close < 0 ? NotClosed : ProblemOf(text, start + 2, close);
        return true;
    }

    private static PolicyVariable Read(string text, int start, int close)
    {
        var body = text.Substring(start + 2, close - start - 2);
        var comma = body.IndexOf(',');
        var name = (comma < 0 ? body : body.Substring(0, comma)).Trim();
        return new PolicyVariable(start, close + 1 - start, name, comma >= 0, ProblemOf(text, start + 2, close));
    }
    private static string? ProblemOf(string text, int start, int end)
    {
        var comma = text.IndexOf(',', start, end - start);
        if (IsBlank(text, start, comma < 0 ? end : comma))
            return "has no name";
        if (comma < 0)
            return null;

        var first = comma + 1;
        while (first < end && char.IsWhiteSpace(text[first]))
            first++;
        var last = end - 1;
        while (last > first && char.IsWhiteSpace(text[last]))
            last--;
        return last > first && text[first] == '\'' && text[last] == '\'' ? null : "has a default that is not in single quotes";
    }

    private static bool IsBlank(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start == end;
    }
}
