using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

/// <summary>Turns JSON into a document and notes everything the grammar does not have.</summary>
internal sealed partial class PolicyReader
{
    private readonly JsonTokens _tokens;
    private readonly PolicyProblemList _problems;
    private readonly StreamedStatements? _streamed;

    // Kept, since making a delegate for each element costs more than checking it.
    private readonly Action<PolicyText> _checkAction;
    private readonly Action<PolicyText> _checkResource;
    private readonly Action<PolicyText> _checkPrincipal;

    public PolicyReader(JsonTokens tokens, PolicyProblemList problems, StreamedStatements? streamed = null)
    {
        _tokens = tokens;
        _problems = problems;
        _streamed = streamed;
        _checkAction = CheckAction;
        _checkResource = CheckResource;
        _checkPrincipal = CheckPrincipal;
    }

    /// <summary>Whether what was streamed was read by the wrong version, so that the document has to be read again.</summary>
    public bool HasMisread { get; private set; }

    /// <summary>The document that the first token is.</summary>
    public PolicyDocument? Read()
    {
        const int Root = 0;
        if (_tokens.KindOf(Root) != JsonKind.Object)
        {
            NoteType(Root, "A policy document is an object; this is ");
            return null;
        }

        var elements = new int[PolicyElements.OfDocument.Length];
        FindElements(Root, PolicyElements.OfDocument, "a document", elements);
        var version = elements[0] > 0 ? ReadVersion(elements[0]) : null;
        var id = elements[1] > 0 ? ReadText(elements[1]) : null;
        var statement = elements[2];
        if (statement == 0)
            _problems.Add(PolicyProblemKind.MissingElement, OpeningOf(Root), "The document has no 'Statement'", suggestion: "Statement");
        _hasVariables = version is null || version.Value.Value != "2008-10-17";
        return new PolicyDocument(statement == 0 ? Array.Empty<PolicyStatement>() : ReadStatements(statement + 1))
        {
            Version = version,
            Id = id,
            StatementSpan = statement == 0 ? default : _tokens.SpanOf(statement + 1),
            Span = _tokens.SpanOf(Root),
        };
    }

    private List<PolicyStatement> ReadStatements(int value)
    {
        if (_streamed is not null && _streamed.ListToken == value)
        {
            HasMisread = !_hasVariables && _streamed.DependOnVariables;
            _problems.AddAll(_streamed.Problems);
            return _streamed.Statements;
        }

        var statements = new List<PolicyStatement>();
        if (_tokens.KindOf(value) == JsonKind.Array)
        {
            if (_tokens.IsEmpty(value))
                _problems.Add(PolicyProblemKind.EmptyList, _tokens.SpanOf(value), "'Statement' is empty");
            for (var item = value + 1; item < _tokens.After(value); item = _tokens.After(item))
                AddStatement(statements, item);
        }
        else
        {
            AddStatement(statements, value);
        }

        return statements;
    }

    /// <summary>Reads a statement, or notes that the value is none.</summary>
    public void AddStatement(List<PolicyStatement> statements, int value)
    {
        if (_tokens.KindOf(value) == JsonKind.Object)
            statements.Add(ReadStatement(value));
        else
            NoteType(value, "A statement is an object; this is ");
    }

    private PolicyText? ReadVersion(int property)
    {
        if (ReadTerm(property) is not { } version)
            return null;
        if (!Contains(PolicyElements.Versions, version.Value))
        {
            var nearest = NearestText.Find(version.Value, PolicyElements.Versions) ?? PolicyElements.Versions[0];
            _problems.Add(
                PolicyProblemKind.InvalidVersion,
                version.Span,
                "'" + Clip(version.Value) + "' is no version of the policy language; accepted are " + string.Join(", ", PolicyElements.Versions),
                version.Value,
                nearest);
        }

        return version;
    }

    /// <summary>
    /// Puts the elements of an object at the places of their names, zero for those it does not have, and notes each other
    /// name. Of several with the same name the last counts, as in most readers of JSON; one in the right letter case counts
    /// before one in another.
    /// </summary>
    private void FindElements(int value, string[] names, string owner, int[] found)
    {
        Array.Clear(found, 0, found.Length);
        var end = _tokens.After(value);
        for (var property = value + 1; property < end; property = _tokens.After(property + 1))
        {
            var text = _tokens.NameAt(property);
            var place = PolicyElements.IndexOf(names, text);
            if (place < 0)
            {
                NoteUnknown(property, names, owner);
                continue;
            }

            var name = names[place];
            var isExact = string.Equals(name, text, StringComparison.Ordinal);
            if (!isExact)
                NoteCase(property, name);
            var earlier = found[place];
            if (earlier > 0)
                NoteDuplicate(PolicyProblemKind.DuplicateName, property, name);
            if (earlier == 0 || isExact || _tokens.NameAt(earlier) != name)
                found[place] = property;
        }
    }

    private void NoteDuplicates(PolicyProblemKind kind, int value)
    {
        // A few are compared with each other; wide objects switch to a set so that a hostile text stays linear.
        const int Few = 8;
        var end = _tokens.After(value);
        HashSet<string>? seen = null;
        var count = 0;
        for (var property = value + 1; property < end; property = _tokens.After(property + 1))
        {
            var name = _tokens.NameAt(property);
            if (++count > Few && seen is null)
                seen = NamesBefore(value, property);
            if (seen is null ? StandsBefore(value, property, name) : !seen.Add(name))
                NoteDuplicate(kind, property, name);
        }
    }

    private bool StandsBefore(int value, int end, string name)
    {
        for (var property = value + 1; property < end; property = _tokens.After(property + 1))
        {
            if (string.Equals(_tokens.NameAt(property), name))
                return true;
        }

        return false;
    }

    private HashSet<string> NamesBefore(int value, int end)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var property = value + 1; property < end; property = _tokens.After(property + 1))
            names.Add(_tokens.NameAt(property));
        return names;
    }

    private void NoteUnknown(int property, string[] names, string owner)
    {
        if (OnlyCounts(property))
            return;
        var name = _tokens.NameAt(property);
        var nearest = NearestText.Find(name, names);
        _problems.Add(
            PolicyProblemKind.UnknownElement,
            _tokens.SpanOf(property),
            "'" + Clip(name) + "' is no element of " + owner + (nearest is null ? "" : "; did you mean '" + nearest + "'?") + "; accepted are " + string.Join(", ", names),
            name,
            nearest);
    }

    private void NoteCase(int property, string name)
    {
        if (OnlyCounts(property))
            return;
        var text = _tokens.NameAt(property);
        _problems.Add(PolicyProblemKind.WrongCase, _tokens.SpanOf(property), "'" + Clip(text) + "' is written '" + name + "'; letter case matters", text, name);
    }

    private void NoteDuplicate(PolicyProblemKind kind, int property, string name)
    {
        if (!OnlyCounts(property))
            _problems.Add(kind, _tokens.SpanOf(property), "'" + Clip(name) + "' stands twice in this object; write it once", name);
    }

    /// <summary>Whether there are so many problems that one more is only counted: a message nobody reads is not made.</summary>
    private bool OnlyCounts(JsonSpan span)
    {
        if (!_problems.IsFull)
            return false;
        _problems.CountOnly(span, true);
        return true;
    }

    private bool OnlyCounts(int token) => OnlyCounts(_tokens.SpanOf(token));

    private PolicyText TermOf(int value) => new(_tokens.TermAt(value), _tokens.SpanOf(value));

    private PolicyText TextOf(int value) => new(_tokens.ValueAt(value), _tokens.SpanOf(value));

    private PolicyText NameOf(int property) => new(_tokens.NameAt(property), _tokens.SpanOf(property));

    private PolicyText? ReadTerm(int property) => _tokens.KindOf(property + 1) == JsonKind.String ? TermOf(property + 1) : ReadText(property);

    private PolicyText? ReadText(int property, bool isFresh = false)
    {
        var value = property + 1;
        if (_tokens.KindOf(value) == JsonKind.String)
            return isFresh ? new PolicyText(_tokens.FreshValueAt(value), _tokens.SpanOf(value)) : TextOf(value);
        NoteType(value, "'" + Clip(_tokens.NameAt(property)) + "' is a text; this is ");
        return null;
    }

    private static bool Contains(string[] names, string text)
    {
        foreach (var name in names)
        {
            if (string.Equals(name, text))
                return true;
        }

        return false;
    }

    private void NoteType(int value, string expected)
    {
        if (!OnlyCounts(value))
            _problems.Add(PolicyProblemKind.WrongType, _tokens.SpanOf(value), expected + Describe(value));
    }

    /// <summary>The bracket that opens an object: what is missing from it has no place of its own.</summary>
    private JsonSpan OpeningOf(int value) => new(_tokens.SpanOf(value).Start, Math.Min(1, _tokens.SpanOf(value).Length));

    internal static string Clip(string text) => text.Length <= 80 ? text : text.Substring(0, 77) + "...";

    private string Describe(int value) => _tokens.KindOf(value) switch
    {
        JsonKind.Null => "null",
        JsonKind.True or JsonKind.False => "a truth value",
        JsonKind.Number => "a number",
        JsonKind.String => "a text",
        JsonKind.Array => "a list",
        _ => "an object",
    };
}
