using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>A <c>${...}</c> inside a text.</summary>
internal readonly struct PolicyVariable
{
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
                yield return new PolicyVariable(position, text.Length - position, "", false, "is not closed");
                yield break;
            }

            yield return Read(text, position, close);
            position = close + 1;
        }
    }

    private static PolicyVariable Read(string text, int start, int close)
    {
        var body = text.Substring(start + 2, close - start - 2);
        var comma = body.IndexOf(',');
        var name = (comma < 0 ? body : body.Substring(0, comma)).Trim();
        string? problem = null;
        if (name.Length == 0)
            problem = "has no name";
        if (comma >= 0 && problem is null)
        {
            var fallback = body.Substring(comma + 1).Trim();
            if (fallback.Length < 2 || fallback[0] != '\'' || fallback[fallback.Length - 1] != '\'')
                problem = "has a default that is not in single quotes";
        }

        return new PolicyVariable(start, close + 1 - start, name, comma >= 0, problem);
    }
}
