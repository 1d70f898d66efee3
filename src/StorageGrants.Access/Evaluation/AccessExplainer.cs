using System;
using System.Text;

namespace StorageGrants.Access;

/// <summary>Says why a step decided.</summary>
internal static class AccessExplainer
{
    public static AccessExplanation Explain(AccessStep step, ref Evaluation evaluation)
    {
        var trace = new AccessTrace();
        step.Test?.Trace(ref evaluation, trace);
        var model = evaluation.Model;
        return new AccessExplanation(
            new AccessDecision(step.Effect, step.Evidence, step.Id),
            step,
            model.Catalog.System,
            model.Edition,
            Fill(step.Reason, evaluation, trace),
            trace);
    }

    private static string Fill(string reason, in Evaluation evaluation, AccessTrace trace)
    {
        var text = new StringBuilder();
        var at = 0;
        while (at < reason.Length)
        {
            var open = reason.IndexOf('{', at);
            var close = open < 0 ? -1 : reason.IndexOf('}', open);
            if (close < 0)
                return text.Append(reason, at, reason.Length - at).ToString();
            text.Append(reason, at, open - at).Append(ValueOf(reason.Substring(open + 1, close - open - 1), evaluation, trace));
            at = close + 1;
        }

        return text.ToString();
    }

    private static string ValueOf(string name, in Evaluation evaluation, AccessTrace trace)
    {
        var request = evaluation.Request;
        var grant = trace.Grants.Count > 0 ? trace.Grants[0] : null;
        return name switch
        {
            "principal" => request.Principal ?? "an anonymous caller",
            "operation" => evaluation.Model.IndexOf(request.Operation) >= 0 ? evaluation.Model.Operations[evaluation.Operation].NameIn(evaluation.Model.Edition) : request.Operation,
            "edition" => evaluation.Model.Edition,
            "bucket" => request.Bucket ?? "the bucket",
            "resource" => ResourceOf(request),
            "role" => grant is null ? "a role" : RolesOf(trace),
            "scope" => grant?.Grant.Scope.ToString() ?? "the resource",
            "holder" => grant?.Holder ?? "somebody",
            "policy" => trace.Policies.Count > 0 ? "policy " + trace.Policies[0].Policy.Name : "a policy",
            _ => "{" + name + "}",
        };
    }

    private static string ResourceOf(in AccessRequest request)
    {
        if (request.ResourceGroup is { } group)
            return "resource group " + group;
        if (request.Bucket is null)
            return "the organization";
        return request.Key is null ? request.Bucket : request.Bucket + "/" + request.Key;
    }

    // One role decides, unless a set needs several together.
    private static string RolesOf(AccessTrace trace)
    {
        var first = trace.Grants[0].Grant;
        if (!trace.NeedsAllRoles)
            return first.Role;
        var roles = new StringBuilder(first.Role);
        for (var i = 1; i < trace.Grants.Count; i++)
        {
            var role = trace.Grants[i].Grant.Role;
            var isNew = true;
            for (var j = 0; j < i; j++)
                isNew &= !string.Equals(trace.Grants[j].Grant.Role, role, StringComparison.Ordinal);
            if (isNew)
                roles.Append(" and ").Append(role);
        }

        return roles.ToString();
    }
}
