using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StorageGrants.Analyzers.Surfaces.Types;

namespace StorageGrants.Analyzers.CodeRules.Schema;

/// <summary>What a schema accepts, as the attribute of a generated member says it.</summary>
internal sealed class SchemaLimits
{
    private const int MaxTextLength = 1024;

    private static readonly TimeSpan MatchTime = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex?> Patterns = new(StringComparer.Ordinal);

    private readonly string? _pattern;
    private readonly int _minLength;
    private readonly int _maxLength = -1;
    private readonly double _minimum = double.NaN;
    private readonly double _maximum = double.NaN;

    private SchemaLimits(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            switch (argument.Key, argument.Value.Value)
            {
                case ("Pattern", string pattern):
                    _pattern = pattern;
                    break;
                case ("MinLength", int length):
                    _minLength = length;
                    break;
                case ("MaxLength", int length):
                    _maxLength = length;
                    break;
                case ("Minimum", double number):
                    _minimum = number;
                    break;
                case ("Maximum", double number):
                    _maximum = number;
                    break;
            }
        }
    }

    public static SchemaLimits? Of(ISymbol member) =>
        member.FindOurs(AttributeReading.Schemas, "SchemaLimitsAttribute") is { } attribute ? new SchemaLimits(attribute) : null;

    /// <summary>Why a text is refused, or null when it is not, or nobody can say.</summary>
    public string? Refusal(string text)
    {
        if (text.Length > MaxTextLength)
            return null;
        var length = CharactersOf(text);
        if (length < _minLength)
            return length == 0 ? "it may not be empty" : "it has " + Count(length) + ", at least " + Number(_minLength) + " are asked for";
        if (_maxLength >= 0 && length > _maxLength)
            return "it has " + Count(length) + ", at most " + Number(_maxLength) + " are taken";
        return _pattern is null || Matches(text) ? null : "it does not match " + _pattern;
    }

    /// <summary>The nearest number that is accepted, or null when this one is, or there is none.</summary>
    public double? Nearest(double number) =>
        number < _minimum ? _minimum : number > _maximum ? _maximum : null;

    /// <summary>The text without surrounding white space or in lower case, when that alone makes it acceptable.</summary>
    public string? Nearest(string text)
    {
        foreach (var candidate in new[] { text.Trim(), text.ToLowerInvariant(), text.Trim().ToLowerInvariant() })
        {
            if (candidate != text && Refusal(candidate) is null)
                return candidate;
        }

        return null;
    }

    /// <summary>The numbers accepted, in words.</summary>
    public string Range =>
        double.IsNaN(_maximum) ? "at least " + Number(_minimum) : double.IsNaN(_minimum) ? "at most " + Number(_maximum) : Number(_minimum) + " to " + Number(_maximum);

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Count(int length) => Number(length) + (length == 1 ? " character" : " characters");

    // A schema counts code points.
    private static int CharactersOf(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                count--;
        }

        return count;
    }

    private bool Matches(string text)
    {
        try
        {
            return Patterns.GetOrAdd(_pattern!, Compile) is not { } pattern || pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // Never again: it would cost as much for the next text.
            Patterns[_pattern!] = null;
            return true;
        }
    }

    // A pattern that means nothing here refuses nothing.
    private static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, MatchTime);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
