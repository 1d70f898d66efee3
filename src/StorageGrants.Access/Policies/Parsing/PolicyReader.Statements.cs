using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyReader
{
    private readonly HashSet<string> _sids = new(StringComparer.Ordinal);

    private PolicyStatement ReadStatement(JsonValue value)
    {
        PolicyText? sid = null;
        PolicyText? effectText = null;
        PolicyEffect? effect = null;
        PolicyPrincipals? principal = null, notPrincipal = null;
        PolicyValues? action = null, notAction = null, resource = null, notResource = null;
        IReadOnlyList<PolicyCondition> conditions = Array.Empty<PolicyCondition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, property) in Elements(value, PolicyElements.OfStatement, "a statement"))
        {
            seen.Add(name);
            switch (name)
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
                    action = ReadValues(property, CheckAction);
                    break;
                case "NotAction":
                    notAction = ReadValues(property, CheckAction);
                    break;
                case "Resource":
                    resource = ReadValues(property, CheckResource);
                    break;
                case "NotResource":
                    notResource = ReadValues(property, CheckResource);
                    break;
                default:
                    conditions = ReadConditions(property.Value);
                    break;
            }
        }

        CheckPresence(value, seen, action);
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

    private void CheckPresence(JsonValue statement, HashSet<string> seen, PolicyValues? action)
    {
        if (!seen.Contains("Effect"))
            NoteMissing(statement, "Effect", "The statement has no 'Effect'");
        foreach (var name in new[] { "Principal", "Action", "Resource" })
        {
            var opposite = "Not" + name;
            var has = seen.Contains(name);
            if (has && seen.Contains(opposite))
                NoteConflict(statement, name, opposite);
            else if (!has && !seen.Contains(opposite) && (name == "Action" || (name == "Resource" && !MeansItsOwner(seen, action))))
                NoteMissing(statement, name, "The statement has neither '" + name + "' nor '" + opposite + "'");
        }
    }

    // Who may use a role, a topic or a queue can be said without a resource: the one that has the policy is meant.
    private static bool MeansItsOwner(HashSet<string> seen, PolicyValues? action)
    {
        if (action is null || action.Values.Count == 0 || !(seen.Contains("Principal") || seen.Contains("NotPrincipal")))
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
