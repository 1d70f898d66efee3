using System;

namespace StorageGrants.Access.Policies;

/// <summary>Which wildcards a dialect takes in one element.</summary>
public sealed class WildcardRules
{
    internal WildcardRules(WildcardPlace place, string characters)
    {
        Place = place;
        Characters = characters;
    }

    /// <summary>Where a wildcard may stand.</summary>
    public WildcardPlace Place { get; }

    /// <summary>The characters that are wildcards: <c>*</c> or <c>*?</c>.</summary>
    public string Characters { get; }

    /// <summary>Whether a text is written as the dialect takes it; one without wildcards always is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public bool Accepts(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        var first = text.IndexOfAny(Wildcards);
        if (first < 0)
            return true;
        return Place switch
        {
            WildcardPlace.Anywhere => Characters.Length == Wildcards.Length || text.IndexOf('?') < 0,
            WildcardPlace.End => first == text.Length - 1 && text[first] == '*',
            WildcardPlace.Whole => text == "*",
            _ => false,
        };
    }

    private static readonly char[] Wildcards = { '*', '?' };
}
