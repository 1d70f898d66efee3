using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The action patterns of one compilation: policies repeat few of them many times.</summary>
internal sealed class ActionPatternCache
{
    private readonly Dictionary<string, ActionPattern> _patterns = new(StringComparer.Ordinal);
    private readonly PatternCompiler _compiler;
    private readonly DialectVocabulary _vocabulary;
    private readonly IReadOnlyList<string> _known;
    private readonly bool _reference;

    public ActionPatternCache(DialectEvaluation evaluation, IReadOnlyList<string> known)
    {
        // Variables have no meaning in actions in any dialect.
        _compiler = new PatternCompiler(evaluation, version: null, variables: false);
        _vocabulary = evaluation.Vocabulary;
        _reference = evaluation.Semantics.OutsideDialectIsReference;
        _known = known;
    }

    public ActionPattern Get(string text)
    {
        if (_patterns.TryGetValue(text, out var pattern))
            return pattern;
        var documented = _reference || _vocabulary.TakesAction(text);
        pattern = new ActionPattern(
            documented ? _compiler.Glob(text, ignoreCase: true) : UndocumentedText.Instance,
            _vocabulary.ActionCaseIsUnknown ? _compiler.Glob(text, ignoreCase: false) : null,
            _known);
        _patterns.Add(text, pattern);
        return pattern;
    }
}
