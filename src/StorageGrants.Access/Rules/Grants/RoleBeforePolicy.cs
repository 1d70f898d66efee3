using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>An action of a statement that a role of the same key decides before the statement is read, as the steps of its system have it.</summary>
internal sealed class RoleBeforePolicy
{
    private const string Key = "key";
    private const string Arn = "arn:aws:s3:::";

    private RoleBeforePolicy(string action, string step, string edition)
    {
        Action = action;
        Step = step;
        Edition = edition;
    }

    /// <summary>The action, as policies name it.</summary>
    public string Action { get; }

    /// <summary>Name of the step that decides.</summary>
    public string Step { get; }

    /// <summary>The edition in which it does.</summary>
    public string Edition { get; }

    /// <summary>The first action of a statement that a grant decides, or null.</summary>
    public static RoleBeforePolicy? Find(GrantEntry entry, PolicyStatement statement, GrantRuleContext context)
    {
        var set = entry.Shape.RoleSet;
        if (set.Catalog is not { Access.Planes.Count: > 0 } catalog || entry.Role.Value is not { } name || set.Find(name) is not { BypassesPolicies: false } role)
            return null;
        if (entry.Scope.Value is not { Length: > 0 } scope || TemplateText.IsTemplate(scope) || statement.Action is null || statement.Resource is not { } resources)
            return null;

        // Newest first: what holds today is what a reader wants to know.
        var editions = new List<string>(context.EditionsOf(set));
        for (var i = editions.Count - 1; i >= 0; i--)
        {
            if (editions[i].Length == 0 || !set.IsIn(editions[i], role.Since))
                continue;
            var model = AccessModel.For(catalog, editions[i]);
            if (model.Dialect is { } dialect && FindIn(model, dialect, entry, scope, role, statement, resources) is { } found)
                return found;
        }

        return null;
    }

    private static RoleBeforePolicy? FindIn(AccessModel model, PolicyDialect dialect, GrantEntry entry, string scope, Role role, PolicyStatement statement, PolicyValues resources)
    {
        var actions = PolicyComparison.ExpandActions(statement, dialect);
        var evaluators = new Dictionary<string, AccessEvaluator>(StringComparer.Ordinal);
        foreach (var operation in model.Catalog.Operations)
        {
            if (operation.Plane != RolePlane.Data || operation.On is not ("bucket" or "object") || Named(actions, operation) is not { } action)
                continue;
            if (Target(resources, entry.IsWildcard ? null : scope, operation.On) is not { } target)
                continue;
            var (bucket, key) = target;
            if (!evaluators.TryGetValue(bucket, out var evaluator))
                evaluators.Add(bucket, evaluator = Evaluator(model, entry, bucket, role, statement));
            var decision = evaluator.Evaluate(new AccessRequest(Key, operation.Name, bucket, key));
            if (decision.IsAllowed)
                return new RoleBeforePolicy(action, decision.Step, model.Edition);
        }

        return null;
    }

    private static AccessEvaluator Evaluator(AccessModel model, GrantEntry entry, string bucket, Role role, PolicyStatement statement)
    {
        // A Deny is asked about as if its condition held, an Allow as if it did not: nothing is known of the caller.
        var asked = new PolicyStatement(statement.Effect)
        {
            EffectText = statement.EffectText,
            Action = statement.Action,
            Resource = statement.Resource,
            Conditions = statement.Effect == PolicyEffect.Deny ? Array.Empty<PolicyCondition>() : statement.Conditions,
        };
        return model.Compile(new AccessData
        {
            Buckets = new[] { new AccessBucket(bucket) },
            Principals = new[]
            {
                new AccessPrincipal(Key)
                {
                    Grants = new[] { new AccessGrant(entry.Shape.RoleSet.Name, role.Name, entry.IsWildcard ? AccessScope.Wildcard : AccessScope.Bucket(bucket)) },
                    Policies = new[] { new AccessPolicy("policy", new PolicyDocument(new[] { asked }) { Version = new PolicyText("2012-10-17") }) },
                },
            },
        });
    }

    private static string? Named(IReadOnlyList<DialectAction> actions, RoleOperation operation)
    {
        foreach (var action in actions)
        {
            foreach (var needed in operation.PolicyActions)
            {
                if (string.Equals(action.Name, needed, StringComparison.OrdinalIgnoreCase))
                    return action.Name;
            }
        }

        return null;
    }

    // A bucket and an object that both the grant and the statement speak of.
    private static (string Bucket, string? Key)? Target(PolicyValues resources, string? bucket, string level)
    {
        var reach = Arn + (bucket ?? "?*") + (level == "object" ? "/?*" : "");
        foreach (var resource in resources.Values)
        {
            var both = GlobLanguage.Of(Glob.Parse(resource.Value)).Intersects(GlobLanguage.Of(Glob.Parse(reach)));
            if (!both.IsYes || both.Witness is not { } witness || witness.Length <= Arn.Length)
                continue;
            var path = witness.Substring(Arn.Length);
            var slash = path.IndexOf('/');
            if (level == "bucket" && slash < 0)
                return (path, null);
            if (level == "object" && slash > 0 && slash < path.Length - 1)
                return (path.Substring(0, slash), path.Substring(slash + 1));
        }

        return null;
    }
}
