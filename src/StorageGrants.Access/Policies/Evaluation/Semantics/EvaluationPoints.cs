using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The points on which engines differ: what each may say, the reference semantics first.</summary>
internal static class EvaluationPoints
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["notAction"] = new[] { "matches", "never" },
        ["actionAndNotAction"] = new[] { "undocumented", "difference" },
        ["resourceAndNotResource"] = new[] { "undocumented", "resourceOnly" },
        ["identityPrincipal"] = new[] { "undocumented", "ignored" },
        ["missingEffect"] = new[] { "undocumented", "deny", "noMatch" },
        ["missingElement"] = new[] { "undocumented", "noMatch" },
        ["negatedValues"] = new[] { "none", "any" },
        ["absentKeyNegated"] = new[] { "matches", "noMatch" },
        ["nullFalse"] = new[] { "present", "asTrue" },
        ["globs"] = new[] { "backtracking", "forwardOnly" },
        ["variables"] = new[] { "resolved", "wholeValue", "undocumented" },
        ["variablesVersion"] = new[] { "any", "2012-10-17" },
        ["dateZones"] = new[] { "any", "onlyZ" },
        ["numbers"] = new[] { "decimal", "c" },
        ["booleans"] = new[] { "words", "truthy" },
        ["arnOperators"] = new[] { "match", "never" },
        ["addressPrefix"] = new[] { "strict", "emptyIsZero" },
        ["addressFamilies"] = new[] { "separate", "numeric" },
        ["conditionKeyCase"] = new[] { "ignored", "canonical" },
        ["unreadableValues"] = new[] { "undocumented", "skipped" },
        ["severalValues"] = new[] { "undocumented", "any" },
        ["outsideDialect"] = new[] { "undocumented", "reference" },
        ["principals"] = new[] { "accounts", "delegated", "tenantUsers" },
        ["owner"] = new[] { "noDefault", "allowed" },
        ["root"] = new[] { "noDefault", "allowed" },
        ["crossAccount"] = new[] { "both", "either", "resourceDecidesRoot", "undocumented" },
        ["level"] = new[] { "policyWins", "mostRestrictive" },
        ["policyWithoutMatch"] = new[] { "baseAccess", "undocumented" },
    };

    /// <summary>The points whose value is a list of actions.</summary>
    public static IReadOnlyList<string> ActionLists { get; } = new[] { "ownerRootAlways", "allowedUnlessDenied" };
}
