namespace StorageGrants.Access.Policies;

/// <summary>One part of a pattern that holds variables.</summary>
internal readonly struct PatternToken
{
    private PatternToken(PatternTokenKind kind, string text, string? fallback)
    {
        Kind = kind;
        Text = text;
        Default = fallback;
    }

    public PatternTokenKind Kind { get; }

    /// <summary>The characters of a literal, the key of a variable.</summary>
    public string Text { get; }

    /// <summary>What a variable stands for when its key is absent, or null.</summary>
    public string? Default { get; }

    public static PatternToken Star => new(PatternTokenKind.Star, "", null);

    public static PatternToken Any => new(PatternTokenKind.Any, "", null);

    public static PatternToken Literal(string text) => new(PatternTokenKind.Literal, text, null);

    public static PatternToken Variable(string key, string? fallback) => new(PatternTokenKind.Variable, key, fallback);
}
