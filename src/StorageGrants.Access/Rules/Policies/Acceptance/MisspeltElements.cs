using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>The elements of a policy whose names are misspelt. What one of them is meant to be is not missing as well.</summary>
internal sealed class MisspeltElements
{
    private readonly List<PolicyProblem> _unknown = new();
    private readonly PolicyDocument? _document;

    public MisspeltElements(PolicyDocument? document, IReadOnlyList<PolicyProblem> problems)
    {
        _document = document;
        foreach (var problem in problems)
        {
            if (problem is { Kind: PolicyProblemKind.UnknownElement, Suggestion: not null })
                _unknown.Add(problem);
        }
    }

    /// <summary>Whether an element that is missing stands there under another name.</summary>
    public bool Explain(PolicyProblem missing)
    {
        if (NameOf(missing) is not { } name)
            return false;
        foreach (var unknown in _unknown)
        {
            if ((unknown.Suggestion == name || unknown.Suggestion == "Not" + name) && (unknown.IsRefused || !missing.IsRefused) && IsIn(missing.Span, unknown.Span))
                return true;
        }

        return false;
    }

    private static string? NameOf(PolicyProblem missing) => missing.Kind switch
    {
        PolicyProblemKind.MissingElement => missing.Suggestion,
        PolicyProblemKind.MissingPrincipal => "Principal",
        PolicyProblemKind.MissingVersion => "Version",
        _ => null,
    };

    // What is missing is reported at the bracket that opens its statement, or the document.
    private bool IsIn(JsonSpan bracket, JsonSpan element)
    {
        if (_document is null)
            return false;
        foreach (var statement in _document.Statements)
        {
            if (statement.Span.Start == bracket.Start)
                return element.Start > bracket.Start && element.Start < statement.Span.Start + statement.Span.Length;
        }

        return bracket.Start == _document.Span.Start;
    }
}
