using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Turns the texts of a policy into patterns, as its dialect and the version of its document read them.</summary>
internal sealed class PatternCompiler
{
    private static readonly char[] Wildcards = { '*', '?' };

    private readonly EvaluationSemantics _semantics;
    private readonly DialectVocabulary _vocabulary;
    private readonly bool _resolves;
    private readonly bool _undocumented;

    public PatternCompiler(DialectEvaluation evaluation, PolicyText? version, bool variables)
    {
        _semantics = evaluation.Semantics;
        _vocabulary = evaluation.Vocabulary;
        _resolves = variables && _semantics.Is("variables", "resolved") && _semantics.VariablesIn(version);
        _undocumented = variables && _semantics.Is("variables", "undocumented");
    }

    public TextPattern Compile(string text, bool wildcards, bool ignoreCase)
    {
        if (IsUndocumented(text))
            return UndocumentedText.Instance;
        if (_resolves && PatternTemplate.HasVariables(text))
            return new TemplatePattern(PatternTemplate.Read(text, wildcards), ignoreCase);
        return wildcards ? Glob(text, ignoreCase) : new ExactText(text, ignoreCase);
    }

    public TextPattern Glob(string text, bool ignoreCase) =>
        text.IndexOfAny(Wildcards) < 0 ? new ExactText(text, ignoreCase)
        : _semantics.ForwardGlobs ? new ForwardGlob(text, ignoreCase)
        : text.IndexOf('?') >= 0 ? new TemplatePattern(PatternTemplate.Read(text, wildcards: true, variables: false), ignoreCase)
        : new GlobPattern(text, ignoreCase);

    /// <summary>A resource cut into the text that must come first and the pattern of what follows; no pattern when nothing may.</summary>
    public ResourcePattern Resource(string text)
    {
        if (IsUndocumented(text) || !(_semantics.OutsideDialectIsReference || _vocabulary.TakesResource(text)))
            return new ResourcePattern("", UndocumentedText.Instance);
        if (!_resolves || !PatternTemplate.HasVariables(text))
        {
            var end = text.IndexOfAny(Wildcards);
            return end < 0 ? new ResourcePattern(text, null) : new ResourcePattern(text.Substring(0, end), Glob(text.Substring(end), ignoreCase: false));
        }

        var tokens = PatternTemplate.Read(text, wildcards: true);
        var prefix = tokens.Count > 0 && tokens[0].Kind == PatternTokenKind.Literal ? tokens[0].Text : "";
        if (prefix.Length > 0)
            tokens.RemoveAt(0);
        return new ResourcePattern(prefix, tokens.Count == 0 ? null : new TemplatePattern(tokens, ignoreCase: false));
    }

    /// <summary>Whether a text holds variables whose meaning in the dialect is not known.</summary>
    public bool IsUndocumented(string text)
    {
        if (!PatternTemplate.HasVariables(text) || (!_undocumented && !_resolves))
            return false;
        if (_undocumented)
            return true;
        if (_semantics.OutsideDialectIsReference)
            return false;
        foreach (var token in PatternTemplate.Read(text, wildcards: false))
        {
            if (token.Kind == PatternTokenKind.Variable && (!_vocabulary.TakesVariable(token.Text) || (token.Default is not null && !_vocabulary.TakesVariableDefault)))
                return true;
        }

        return false;
    }
}
