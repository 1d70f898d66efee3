using System;

namespace StorageGrants.Access.Policies;

/// <summary>Reads the texts of a document as the patterns they are in its dialect and version.</summary>
internal sealed class PatternReader
{
    private const int ArnParts = 6;

    private readonly EvaluationSemantics _semantics;
    private readonly DialectVocabulary _vocabulary;
    private readonly PatternCompiler _compiler;
    private readonly GlobSyntax _variables;
    private readonly bool _wholeValues;

    internal PatternReader(DialectEvaluation evaluation, PolicyText? version)
    {
        _semantics = evaluation.Semantics;
        _vocabulary = evaluation.Vocabulary;
        _compiler = new PatternCompiler(evaluation, version, variables: true);
        _wholeValues = _semantics.Is("variables", "wholeValue");
        _variables = _semantics.Is("variables", "resolved") && _semantics.VariablesIn(version) ? GlobSyntax.Variables : GlobSyntax.None;
    }

    /// <summary>Whether the document gives variables a value, which its version decides.</summary>
    internal bool ResolvesVariables => _variables != GlobSyntax.None;

    /// <summary>Whether a variable is one only as a whole value, of which the last counts alone.</summary>
    internal bool OnlyWholeVariables => _wholeValues;

    /// <summary>The pattern of a resource, or null when its meaning is not known.</summary>
    internal Glob? Resource(string text) =>
        _compiler.IsUndocumented(text) || !(_semantics.OutsideDialectIsReference || _vocabulary.TakesResource(text)) ? null : Pattern(text, _variables);

    /// <summary>The texts that a value of a condition matches, or null when that is not known.</summary>
    internal TextSet? Text(string text, bool wildcards, GlobSyntax syntax = GlobSyntax.None)
    {
        if (_compiler.IsUndocumented(text) || (_wholeValues && text.IndexOf("${", StringComparison.Ordinal) >= 0))
        {
            return null;
        }

        return TextSet.Exact(GlobLanguage.Of(wildcards ? Pattern(text, syntax | _variables) : Glob.Exact(text, syntax | _variables)));
    }

    // A wildcard before the last part stops at a colon, which a pattern cannot say: what it matches is then only bounded.
    internal TextSet? Arn(string text)
    {
        if (Text(text, wildcards: true) is not { } whole)
        {
            return null;
        }

        var parts = text.Split(new[] { ':' }, ArnParts);
        if (text.IndexOf("${", StringComparison.Ordinal) >= 0)
        {
            return new TextSet(GlobLanguage.Empty, GlobLanguage.Everything);
        }

        for (var i = 0; parts.Length == ArnParts && i < ArnParts - 1; i++)
        {
            if (parts[i].IndexOfAny(new[] { '*', '?' }) >= 0)
            {
                return new TextSet(GlobLanguage.Empty, GlobLanguage.Of(Glob.Parse(text)));
            }
        }

        return whole;
    }

    private Glob Pattern(string text, GlobSyntax syntax)
    {
        var glob = Glob.Parse(text, syntax);
        return _semantics.ForwardGlobs && !glob.HasVariables && !glob.IsLiteral ? Glob.Parse(text, syntax | GlobSyntax.FirstMatch) : glob;
    }
}
