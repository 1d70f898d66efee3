using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Policies.Tests.Globs;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>The reference semantics, written as they are read: statement by statement, nothing prepared.</summary>
internal static class NaiveEvaluator
{
    private static readonly string[] RootAlways = { "s3:DeleteBucketPolicy", "s3:GetBucketPolicy", "s3:PutBucketPolicy" };

    public static Effect Evaluate(DrawnRequest drawn)
    {
        var request = drawn.Request;
        var anonymous = request.Principal.Kind == RequestPrincipalKind.Anonymous;
        var root = request.Principal.Kind == RequestPrincipalKind.Root;
        var across = request.ResourceAccount is { } account && account != request.Principal.Account;
        if (root && !across && RootAlways.Contains(request.Action))
            return Effect.Allow;
        var identity = drawn.Identity.Where(statement => Matches(statement, request, asksPrincipal: false)).ToList();
        var resource = drawn.Resource.Where(statement => Matches(statement, request, asksPrincipal: true)).ToList();
        if (identity.Concat(resource).Any(statement => statement.Effect == PolicyEffect.Deny))
            return Effect.Deny;
        var identityAllows = !anonymous && identity.Count > 0;
        var resourceAllows = resource.Count > 0;
        if (across)
            return (resourceAllows || request.BaseAccess == BaseAccess.Granted) && (identityAllows || anonymous || root) ? Effect.Allow : Effect.Deny;
        return identityAllows || resourceAllows || request.BaseAccess == BaseAccess.Granted || root ? Effect.Allow : Effect.Deny;
    }

    private static bool Matches(PolicyStatement statement, PolicyRequest request, bool asksPrincipal) =>
        (statement.Action is null || statement.Action.Values.Any(text => Glob(text.Value.ToLowerInvariant(), request.Action.ToLowerInvariant()))) &&
        (statement.NotAction is null || !statement.NotAction.Values.Any(text => Glob(text.Value.ToLowerInvariant(), request.Action.ToLowerInvariant()))) &&
        (statement.Resource is null || statement.Resource.Values.Any(text => Resource(text.Value, request))) &&
        (statement.NotResource is null || !statement.NotResource.Values.Any(text => Resource(text.Value, request))) &&
        (!asksPrincipal || ((statement.Principal is null || Names(statement.Principal, request.Principal, Delegates(statement, request))) && (statement.NotPrincipal is null || !Names(statement.NotPrincipal, request.Principal, false)))) &&
        statement.Conditions.All(condition => Holds(condition, request));

    // At home an account that is allowed something leaves it to its own policies.
    private static bool Delegates(PolicyStatement statement, PolicyRequest request) =>
        statement.Effect == PolicyEffect.Allow && request.Principal.Kind != RequestPrincipalKind.Root
        && (request.ResourceAccount is null || request.ResourceAccount == request.Principal.Account);

    private static bool Names(PolicyPrincipals principals, RequestPrincipal principal, bool delegates) => principals.Items.Any(item =>
        item.Value.Value == "*" ||
        (principal.Kind != RequestPrincipalKind.Anonymous &&
            (item.Value.Value == principal.Arn || (!delegates && (item.Value.Value == principal.Account || item.Value.Value == "arn:aws:iam::" + principal.Account + ":root")))));

    private static bool Resource(string pattern, PolicyRequest request) => Resolve(pattern, request) is { } resolved && Glob(resolved, request.Resource);

    // Values of variables in these tests hold no wildcards.
    private static string? Resolve(string text, PolicyRequest request)
    {
        var name = request.Context.Get("aws:username")?[0];
        text = text.Replace("${aws:nobody, 'ann'}", "ann", StringComparison.Ordinal);
        if (!text.Contains("${aws:username}", StringComparison.Ordinal))
            return text;
        return name is null ? null : text.Replace("${aws:username}", name, StringComparison.Ordinal);
    }

    private static bool Glob(string pattern, string text) => NaiveGlob.IsMatch(pattern, text);

    private static bool Holds(PolicyCondition condition, PolicyRequest request)
    {
        var values = request.Context.Get(condition.Key.Value) ?? Array.Empty<string>();
        var negated = condition.Operator.Test.ToString().Contains("Not", StringComparison.Ordinal);
        bool One(string value) => condition.Values.Any(text => Compare(condition.Operator.Test, value, text.Value, request)) != negated;
        if (condition.Operator.Test == ConditionTest.Null)
            return condition.Values.Any(text => text.Value == (values.Count == 0 ? "true" : "false"));
        if (values.Count == 0 && condition.Operator.IfExists)
            return true;
        return condition.Operator.Quantifier switch
        {
            ConditionQuantifier.ForAllValues => values.All(One),
            ConditionQuantifier.ForAnyValue => values.Any(One),
            _ => values.Count == 0 ? negated : One(values.Single()),
        };
    }

    private static bool Compare(ConditionTest test, string value, string wanted, PolicyRequest request)
    {
        var name = test.ToString();
        if (name.StartsWith("String", StringComparison.Ordinal))
        {
            if (Resolve(wanted, request) is not { } text)
                return false;
            return name.Contains("Like", StringComparison.Ordinal) ? Glob(text, value)
                : string.Equals(text, value, name.Contains("IgnoreCase", StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        }

        if (test == ConditionTest.Bool)
            return string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);
        if (name.EndsWith("IpAddress", StringComparison.Ordinal))
            return Inside(IPAddress.Parse(value), wanted);
        var order = name.StartsWith("Date", StringComparison.Ordinal)
            ? Instant(value).CompareTo(Instant(wanted))
            : decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture));
        return name.EndsWith("LessThan", StringComparison.Ordinal) ? order < 0
            : name.EndsWith("LessThanEquals", StringComparison.Ordinal) ? order <= 0
            : name.EndsWith("GreaterThan", StringComparison.Ordinal) ? order > 0
            : name.EndsWith("GreaterThanEquals", StringComparison.Ordinal) ? order >= 0
            : order == 0;
    }

    private static DateTimeOffset Instant(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static bool Inside(IPAddress address, string range)
    {
        var slash = range.IndexOf('/');
        var network = IPAddress.Parse(slash < 0 ? range : range[..slash]).GetAddressBytes();
        var bytes = address.GetAddressBytes();
        var prefix = slash < 0 ? network.Length * 8 : int.Parse(range[(slash + 1)..], CultureInfo.InvariantCulture);
        if (bytes.Length != network.Length)
            return false;
        for (var bit = 0; bit < prefix; bit++)
        {
            if (((bytes[bit / 8] ^ network[bit / 8]) & (0x80 >> (bit % 8))) != 0)
                return false;
        }

        return true;
    }
}
