using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyReader
{
    // Places in PolicyElements.OfStatement; opposites stand side by side.
    private const int EffectPlace = 1;
    private const int PrincipalPlace = 2;
    private const int ActionPlace = 4;
    private const int ResourcePlace = 6;

    private readonly HashSet<string> _sids = new(StringComparer.Ordinal);

    private PolicyStatement ReadStatement(JsonValue value)
    {
        PolicyText? sid = null;
        PolicyText? effectText = null;
        PolicyEffect? effect = null;
        PolicyPrincipals? principal = null, notPrincipal = null;
        PolicyValues? action = null, notAction = null, resource = null, notResource = null;
        IReadOnlyList<PolicyCondition> conditions = Array.Empty<PolicyCondition>();
        var elements = Elements(value, PolicyElements.OfStatement, "a statement");
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i] is not { } property)
                continue;
            switch (PolicyElements.OfStatement[i])
            {
                case "Sid":
                    sid = ReadSid(property);
                    break;
                case "Effect":
                    effectText = ReadText(property);
                    effect = effectText is { } text ? ReadEffect(text) : null;
                    break;
                case "Principal":
                    principal = ReadPrincipals(property);
                    break;
                case "NotPrincipal":
                    notPrincipal = ReadPrincipals(property);
                    break;
                case "Action":
                    action = ReadValues(property, _checkAction);
                    break;
                case "NotAction":
                    notAction = ReadValues(property, _checkAction);
                    break;
                case "Resource":
                    resource = ReadValues(property, _checkResource);
                    break;
                case "NotResource":
                    notResource = ReadValues(property, _checkResource);
                    break;
                default:
                    conditions = ReadConditions(property.Value);
                    break;
            }
        }

        CheckPresence(value, elements, action);
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
            Span = value.Span,
        };
    }

    private void CheckPresence(JsonValue statement, JsonProperty?[] elements, PolicyValues? action)
    {
        if (elements[EffectPlace] is null)
            NoteMissing(statement, "Effect", "The statement has no 'Effect'");
        for (var place = PrincipalPlace; place <= ResourcePlace; place += 2)
        {
            var name = PolicyElements.OfStatement[place];
            var has = elements[place] is not null;
            var hasOpposite = elements[place + 1] is not null;
            if (has && hasOpposite)
                NoteConflict(statement, name, PolicyElements.OfStatement[place + 1]);
            else if (!has && !hasOpposite && (place == ActionPlace || (place == ResourcePlace && !MeansItsOwner(elements, action))))
                NoteMissing(statement, name, "The statement has neither '" + name + "' nor '" + PolicyElements.OfStatement[place + 1] + "'");
        }
    }

    // Who may use a role, a topic or a queue can be said without a resource: the one that has the policy is meant.
    private static bool MeansItsOwner(JsonProperty?[] elements, PolicyValues? action)
    {
        if (action is null || action.Values.Count == 0 || (elements[PrincipalPlace] is null && elements[PrincipalPlace + 1] is null))
            return false;
        foreach (var value in action.Values)
        {
            var colon = value.Value.IndexOf(':');
            if (colon <= 0 || value.Value.IndexOf('*', 0, colon) >= 0 || value.Value.StartsWith("s3", StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private void NoteMissing(JsonValue statement, string name, string message) =>
        _problems.Add(PolicyProblemKind.MissingElement, OpeningOf(statement), message, suggestion: name);

    private void NoteConflict(JsonValue statement, string name, string opposite)
    {
        JsonProperty? later = null;
        foreach (var property in statement.Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(property.Name, opposite, StringComparison.OrdinalIgnoreCase))
                later = property;
        }

        _problems.Add(name == "Principal" ? PolicyProblemKind.ConflictingPrincipals : PolicyProblemKind.ConflictingElements, later!.NameSpan, "A statement has '" + name + "' or '" + opposite + "', not both", later.Name);
    }

    private PolicyText? ReadSid(JsonProperty property)
    {
        if (ReadText(property) is not { } sid)
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
