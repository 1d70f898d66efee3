using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyReader
{
    // Until the version is known.
    private bool _hasVariables = true;

    // What an element holds while it is read; then it goes into an array of its size.
    private readonly List<PolicyText> _texts = new();
    private readonly List<PolicyPrincipal> _principals = new();
    private readonly List<PolicyCondition> _conditions = new();

    /// <summary>Whether a problem was noted that there is only where texts have variables.</summary>
    public bool HasInvalidVariable { get; private set; }

    private PolicyValues ReadValues(int property, Action<PolicyText> check)
    {
        CollectValues(property, check);
        return new PolicyValues(Take(_texts), _tokens.SpanOf(property), _tokens.SpanOf(property + 1));
    }

    private void CollectValues(int property, Action<PolicyText> check)
    {
        var value = property + 1;
        if (_tokens.KindOf(value) == JsonKind.Array)
        {
            if (_tokens.IsEmpty(value))
                NoteEmpty(value, "'" + Clip(_tokens.NameAt(property)) + "' is empty");
            for (var item = value + 1; item < _tokens.After(value); item = _tokens.After(item))
                AddValue(property, item, check);
        }
        else
        {
            AddValue(property, value, check);
        }
    }

    private void AddValue(int property, int value, Action<PolicyText> check)
    {
        if (_tokens.KindOf(value) != JsonKind.String)
        {
            NoteType(value, "'" + Clip(_tokens.NameAt(property)) + "' holds texts; this is ");
            return;
        }

        var text = check == _checkAction ? TermOf(value) : TextOf(value);
        _texts.Add(text);
        check(text);
    }

    private static T[] Take<T>(List<T> items)
    {
        if (items.Count == 0)
            return Array.Empty<T>();
        var taken = items.ToArray();
        items.Clear();
        return taken;
    }

    private void NoteEmpty(int value, string message) => _problems.Add(PolicyProblemKind.EmptyList, _tokens.SpanOf(value), message);

    private void CheckAction(PolicyText action)
    {
        var text = action.Value;
        var colon = text.IndexOf(':');
        if (colon > 0 && colon < text.Length - 1)
            return;
        if (IsStars(text) || OnlyCounts(action.Span))
            return;

        var suggestion = colon < 0 && text.Length > 0 && char.IsUpper(text[0]) ? "s3:" + text : null;
        _problems.Add(
            PolicyProblemKind.InvalidAction,
            action.Span,
            "'" + Clip(text) + "' is no action; accepted are 'service:name' and '*'" + (suggestion is null ? "" : "; did you mean '" + Clip(suggestion) + "'?"),
            text,
            suggestion);
    }

    private void CheckResource(PolicyText resource)
    {
        CheckVariables(resource);
        var text = resource.Value;
        if (IsStars(text))
            return;

        var colons = 0;
        for (var i = 0; i < text.Length && colons < 5; i++)
        {
            if (text[i] == ':')
                colons++;
        }

        var isArn = text.StartsWith("arn:", StringComparison.Ordinal) || text.StartsWith("urn:", StringComparison.Ordinal);
        if ((isArn && colons == 5 && text[text.Length - 1] != ':') || OnlyCounts(resource.Span))
            return;

        var suggestion = text.Length > 0 && text.IndexOf(':') < 0 ? "arn:aws:s3:::" + text : null;
        _problems.Add(
            PolicyProblemKind.InvalidArn,
            resource.Span,
            "'" + Clip(text) + "' is no ARN; accepted are 'arn:partition:service:region:account:resource' and '*'" + (suggestion is null ? "" : "; did you mean '" + Clip(suggestion) + "'?"),
            text,
            suggestion);
    }

    private static bool IsStars(string text)
    {
        foreach (var c in text)
        {
            if (c != '*')
                return false;
        }

        return text.Length > 0;
    }

    private void CheckVariables(PolicyText text)
    {
        if (!_hasVariables || text.Value.IndexOf("${", StringComparison.Ordinal) < 0)
            return;
        for (var position = 0; PolicyVariable.ProblemOfNext(text.Value, ref position, out var problem);)
        {
            if (problem is null)
                continue;
            HasInvalidVariable = true;
            if (!OnlyCounts(text.Span))
                _problems.Add(PolicyProblemKind.InvalidVariable, text.Span, "'" + Clip(text.Value) + "' holds a policy variable that " + problem, text.Value);
        }
    }

    private PolicyPrincipals ReadPrincipals(int property)
    {
        var value = property + 1;
        var kind = _tokens.KindOf(value);
        if (kind == JsonKind.String)
        {
            // The bare text stands under no type; "*" is its own.
            var text = TextOf(value);
            _principals.Add(new PolicyPrincipal(new PolicyText(text.Value == "*" ? "*" : "", text.Span), text));
            if (text.Value != "*")
                _problems.Add(PolicyProblemKind.WrongType, text.Span, "'" + Clip(_tokens.NameAt(property)) + "' is \"*\" or an object such as { \"AWS\": ... }; this is a text", text.Value);
        }
        else if (kind == JsonKind.Object)
        {
            ReadPrincipalTypes(property, value);
        }
        else
        {
            NoteType(value, "'" + Clip(_tokens.NameAt(property)) + "' is \"*\" or an object such as { \"AWS\": ... }; this is ");
        }

        return new PolicyPrincipals(Take(_principals), _tokens.SpanOf(property), _tokens.SpanOf(value));
    }

    private void ReadPrincipalTypes(int property, int value)
    {
        if (_tokens.IsEmpty(value))
            NoteEmpty(value, "'" + Clip(_tokens.NameAt(property)) + "' names nobody");
        NoteDuplicates(PolicyProblemKind.DuplicateName, value);
        for (var type = value + 1; type < _tokens.After(value); type = _tokens.After(type + 1))
        {
            CheckPrincipalType(type);
            CollectValues(type, _checkPrincipal);
            var name = NameOf(type);
            foreach (var text in _texts)
                _principals.Add(new PolicyPrincipal(name, text));
            _texts.Clear();
        }
    }

    private void CheckPrincipalType(int type)
    {
        var name = _tokens.NameAt(type);
        if (Contains(PolicyElements.PrincipalTypes, name))
            return;
        if (PolicyElements.Find(PolicyElements.PrincipalTypes, name) is { } known)
            NoteCase(type, known);
        else
            NoteUnknown(type, PolicyElements.PrincipalTypes, "a principal");
    }

    private void CheckPrincipal(PolicyText text)
    {
        if (text.Value.Length == 0)
            _problems.Add(PolicyProblemKind.InvalidPrincipal, text.Span, "A principal is not empty", text.Value);
    }
}
