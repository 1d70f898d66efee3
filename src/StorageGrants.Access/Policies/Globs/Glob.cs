using System;
using System.Collections.Generic;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>A pattern of the policy language: <c>*</c> for any text, <c>?</c> for any one character.</summary>
public sealed class Glob : IEquatable<Glob>
{
    private readonly GlobToken[] _tokens;
    private readonly int _hash;
    private GlobToken[]? _utf8Tokens;

    private Glob(string text, GlobSyntax syntax, GlobToken[] tokens)
    {
        Text = text;
        Syntax = syntax;
        _tokens = tokens;
        _hash = tokens.Length;
        foreach (var token in tokens)
        {
            IsLiteral &= token.Kind == GlobTokenKind.Literal;
            HasVariables |= token.Kind == GlobTokenKind.Variable;
            _hash = unchecked((_hash * 31) + token.GetHashCode());
        }
    }

    /// <summary>The pattern that matches every text.</summary>
    public static Glob Any { get; } = Parse("*");

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>How it is read and matched.</summary>
    public GlobSyntax Syntax { get; }

    /// <summary>The tokens in order.</summary>
    public IReadOnlyList<GlobToken> Tokens => _tokens;

    /// <summary>Whether it has neither wildcard nor variable.</summary>
    public bool IsLiteral { get; } = true;

    /// <summary>Whether it holds policy variables.</summary>
    public bool HasVariables { get; }

    internal bool IgnoresCase => (Syntax & GlobSyntax.IgnoreCase) != 0;

    internal bool IsFirstMatch => (Syntax & GlobSyntax.FirstMatch) != 0;

    internal GlobToken[] TokenArray => _tokens;

    /// <summary>The tokens with a literal for each byte of a character.</summary>
    internal GlobToken[] Utf8Tokens => _utf8Tokens ??= GlobUtf8.Tokens(_tokens);

    /// <summary>Reads a pattern. Every text is one.</summary>
    /// <param name="text">The text as written in the document.</param>
    /// <param name="syntax">How to read and match it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Glob Parse(string text, GlobSyntax syntax = GlobSyntax.None) =>
        new(text ?? throw new ArgumentNullException(nameof(text)), syntax, GlobParser.Parse(text, syntax));

    /// <summary>The pattern that matches one text, in which wildcards are plain characters; variables are read when the syntax says so.</summary>
    internal static Glob Exact(string text, GlobSyntax syntax = GlobSyntax.None)
    {
        var tokens = GlobParser.Parse(text, syntax);
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = tokens[i].Kind switch
            {
                GlobTokenKind.Many => GlobToken.Literal('*'),
                GlobTokenKind.One => GlobToken.Literal('?'),
                _ => tokens[i],
            };
        }

        return new Glob(text, syntax, tokens);
    }

    /// <summary>
    /// Whether a text matches. Takes at most the length of the text times the longest run between two <c>*</c>.
    /// A variable that was not bound matches nothing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public bool IsMatch(string text) =>
        text is null ? throw new ArgumentNullException(nameof(text)) : !HasVariables && GlobMatcher.IsMatch(this, text);

    /// <summary>The pattern with the variables' texts in their places, wildcards in them being plain characters.</summary>
    /// <param name="values">Gives the text of a variable by its name, or null when the request does not hold it.</param>
    /// <returns>The pattern, or null when a variable without default has no text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public Glob? Bind(Func<string, string?> values)
    {
        if (values is null)
        {
            throw new ArgumentNullException(nameof(values));
        }

        if (!HasVariables)
        {
            return this;
        }

        var tokens = new List<GlobToken>(_tokens.Length);
        var text = new StringBuilder();
        foreach (var token in _tokens)
        {
            if (token.Kind != GlobTokenKind.Variable)
            {
                tokens.Add(token);
                GlobWriter.Append(text, token);
                continue;
            }

            if ((values(token.Name!) ?? token.Default) is not { } value)
            {
                return null;
            }

            for (var i = 0; i < value.Length; i += GlobText.Width(value, i))
            {
                var literal = GlobToken.Literal(GlobText.CodePoint(value, i));
                tokens.Add(literal);
                GlobWriter.Append(text, literal);
            }
        }

        return new Glob(text.ToString(), Syntax, tokens.ToArray());
    }

    /// <inheritdoc />
    public bool Equals(Glob? other)
    {
        if (other is null || _hash != other._hash || Syntax != other.Syntax || _tokens.Length != other._tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_tokens[i] != other._tokens[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Glob);

    /// <inheritdoc />
    public override int GetHashCode() => _hash;

    /// <summary>The pattern as written.</summary>
    public override string ToString() => Text;
}
