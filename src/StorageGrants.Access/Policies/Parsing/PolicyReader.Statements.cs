using System;
using System.Collections.Generic;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyReader
{
    // Places in PolicyElements.OfStatement; opposites stand side by side.
    private const int SidPlace = 0;
    private const int EffectPlace = 1;
    private const int PrincipalPlace = 2;
    private const int NotPrincipalPlace = 3;
    private const int ActionPlace = 4;
    private const int NotActionPlace = 5;
    private const int ResourcePlace = 6;
    private const int NotResourcePlace = 7;

    private readonly HashSet<string> _sids = new(StringComparer.Ordinal);
    private readonly int[] _elements = new int[PolicyElements.OfStatement.Length];

    private PolicyStatement ReadStatement(int value)
    {
        PolicyText? sid = null;
        PolicyText? effectText = null;
        PolicyEffect? effect = null;
        PolicyPrincipals? principal = null, notPrincipal = null;
        PolicyValues? action = null, notAction = null, resource = null, notResource = null;
        IReadOnlyList<PolicyCondition> conditions = Array.Empty<PolicyCondition>();
        FindElements(value, PolicyElements.OfStatement, "a statement", _elements);
        for (var i = 0; i < _elements.Length; i++)
        {
            var property = _elements[i];
            if (property == 0)
                continue;
            switch (i)
            {
                case SidPlace:
                    sid = ReadSid(property);
                    break;
                case EffectPlace:
                    effectText = ReadTerm(property);
                    effect = effectText is { } text ? ReadEffect(text) : null;
                    break;
                case PrincipalPlace:
                    principal = ReadPrincipals(property);
                    break;
                case NotPrincipalPlace:
                    notPrincipal = ReadPrincipals(property);
                    break;
                case ActionPlace:
                    action = ReadValues(property, _checkAction);
                    break;
                case NotActionPlace:
                    notAction = ReadValues(property, _checkAction);
                    break;
                case ResourcePlace:
                    resource = ReadValues(property, _checkResource);
                    break;
                case NotResourcePlace:
                    notResource = ReadValues(property, _checkResource);
                    break;
                default:
                    conditions = ReadConditions(property + 1);
                    break;
            }
        }

        CheckPresence(value, action);
        return new PolicyStatement(effect)
        {
            EffectText = effectText,
            Sid = sid,
            Principal = principal,
            NotPrincipal = notPrincipal,
            Action = action,
            NotAction = notAction,
            Resource = resource,
            NotResource = notResource,
            Conditions = conditions,
            Span = _tokens.SpanOf(value),
        };
    }

    private void CheckPresence(int statement, PolicyValues? action)
    {
        if (_elements[EffectPlace] == 0)
            NoteMissing(statement, "Effect", null);
        for (var place = PrincipalPlace; place <= ResourcePlace; place += 2)
        {
            var name = PolicyElements.OfStatement[place];
            var has = _elements[place] > 0;
            var hasOpposite = _elements[place + 1] > 0;
            if (has && hasOpposite)
                NoteConflict(statement, name, PolicyElements.OfStatement[place + 1]);
            else if (!has && !hasOpposite && (place == ActionPlace || (place == ResourcePlace && !MeansItsOwner(action))))
                NoteMissing(statement, name, PolicyElements.OfStatement[place + 1]);
        }
    }

    // Who may use a role, a topic or a queue can be said without a resource: the one that has the policy is meant.
    private bool MeansItsOwner(PolicyValues? action)
    {
        if (action is null || action.Values.Count == 0 || (_elements[PrincipalPlace] == 0 && _elements[PrincipalPlace + 1] == 0))
            return false;
        foreach (var value in action.Values)
        {
            var colon = value.Value.IndexOf(':');
            if (colon <= 0 || value.Value.IndexOf('*', 0, colon) >= 0 || value.Value.StartsWith("s3", StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private void NoteMissing(int statement, string name, string? opposite)
    {
        var place = OpeningOf(statement);
        if (!OnlyCounts(place))
            _problems.Add(PolicyProblemKind.MissingElement, place, opposite is null ? "The statement has no '" + name + "'" : "The statement has neither '" + name + "' nor '" + opposite + "'", suggestion: name);
    }

    private void NoteConflict(int statement, string name, string opposite)
    {
        var later = default(PolicyText);
        for (var property = statement + 1; property < _tokens.After(statement); property = _tokens.After(property + 1))
        {
            var text = _tokens.NameAt(property);
            if (string.Equals(text, name, StringComparison.OrdinalIgnoreCase) || string.Equals(text, opposite, StringComparison.OrdinalIgnoreCase))
                later = NameOf(property);
        }

        if (!OnlyCounts(later.Span))
            _problems.Add(name == "Principal" ? PolicyProblemKind.ConflictingPrincipals : PolicyProblemKind.ConflictingElements, later.Span, "A statement has '" + name + "' or '" + opposite + "', not both", later.Value);
    }

    private PolicyText? ReadSid(int property)
    {
        if (ReadText(property, isFresh: true) is not { } sid)
            return null;
        foreach (var c in sid.Value)
        {
            if (c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                continue;
            _problems.Add(PolicyProblemKind.InvalidSid, sid.Span, "'" + Clip(sid.Value) + "' is no 'Sid'; accepted are letters and digits", sid.Value);
            break;
        }

        if (sid.Value.Length > 0 && !_sids.Add(sid.Value))
            _problems.Add(PolicyProblemKind.DuplicateSid, sid.Span, "An earlier statement has the 'Sid' '" + Clip(sid.Value) + "' too", sid.Value);
        return sid;
    }

    private PolicyEffect? ReadEffect(PolicyText text)
    {
        var name = PolicyElements.Find(PolicyElements.Effects, text.Value);
        if (name is null)
        {
            var nearest = NearestText.Find(text.Value, PolicyElements.Effects);
            _problems.Add(
                PolicyProblemKind.InvalidEffect,
                text.Span,
                "'" + Clip(text.Value) + "' is no effect" + (nearest is null ? "" : "; did you mean '" + nearest + "'?") + "; accepted are Allow and Deny",
                text.Value,
                nearest);
            return null;
        }

        if (!string.Equals(name, text.Value, StringComparison.Ordinal))
            _problems.Add(PolicyProblemKind.WrongCase, text.Span, "'" + text.Value + "' is written '" + name + "'; letter case matters", text.Value, name);
        return name == "Allow" ? PolicyEffect.Allow : PolicyEffect.Deny;
    }
}
