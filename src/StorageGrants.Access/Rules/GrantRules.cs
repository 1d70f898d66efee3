using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Rules;

/// <summary>All rules over the access model, and the check that runs them.</summary>
public static class GrantRules
{
    /// <summary>Reported instead of an exception when a rule fails; the other rules go on.</summary>
    public static RuleDescriptor RuleFailed { get; } = new(
        "SGR9000",
        "A rule failed",
        "Hygiene",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "A rule met a grant it could not handle. The other rules have gone on; this one has said nothing about the place named.",
        RuleFix.None("the fault is ours"),
        surfaces: RuleSurfaces.Code | RuleSurfaces.Literals | RuleSurfaces.Files | RuleSurfaces.Schemas);

    /// <summary>The rules in order of their ids.</summary>
    public static IReadOnlyList<GrantRule> All => EveryRule.InOrder;

    /// <summary>Runs all rules over a request. A rule that throws becomes one finding; the others go on.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">Settings.</param>
    /// <returns>Findings in rule order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Finding> Check(GrantRequest request, GrantRuleOptions options)
    {
        if (request is null)
            throw new ArgumentNullException(nameof(request));
        return Run(RequestRules.All, options, request.Origin, (rule, context) => rule.Check(request, context));
    }

    /// <summary>Runs all rules over a document of a system. A rule that throws becomes one finding; the others go on.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Settings.</param>
    /// <returns>Findings in rule order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Finding> Check(GrantDocument document, GrantRuleOptions options)
    {
        if (document is null)
            throw new ArgumentNullException(nameof(document));
        return Run(DocumentRules.All, options, document.Root.Origin!, (rule, context) => rule.Check(document, context));
    }

    /// <summary>Runs all rules over a policy. A rule that throws becomes one finding; the others go on.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="options">Settings.</param>
    /// <returns>Findings in rule order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Finding> Check(PolicySubject policy, GrantRuleOptions options)
    {
        if (policy is null)
            throw new ArgumentNullException(nameof(policy));
        var findings = Run(PolicyRules.All, options, policy.Origin, (rule, context) => rule.Check(policy, context));
        if (policy.LimitReached is { } limit)
            findings.Add(new Finding(HygieneRules.CutShort, HygieneRules.CutShort.Severity, policy.Origin, limit));
        return findings;
    }

    /// <summary>Runs all rules over a whole JSON document. A rule that throws becomes one finding; the others go on.</summary>
    /// <param name="document">The document.</param>
    /// <param name="locate">Turns a range of its text into a place.</param>
    /// <param name="options">Settings.</param>
    /// <returns>Findings in rule order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Finding> Check(JsonValue document, Func<JsonSpan, GrantOrigin> locate, GrantRuleOptions options)
    {
        if (document is null)
            throw new ArgumentNullException(nameof(document));
        if (locate is null)
            throw new ArgumentNullException(nameof(locate));
        return Run(TextRules.All, options, locate(document.Span), (rule, context) => rule.Check(document, locate, context));
    }

    private static List<Finding> Run(GrantRule[] rules, GrantRuleOptions options, GrantOrigin whole, Action<GrantRule, GrantRuleContext> check)
    {
        var findings = new List<Finding>();
        var context = new GrantRuleContext(options ?? throw new ArgumentNullException(nameof(options)), findings);
        foreach (var rule in rules)
        {
            try
            {
                check(rule, context);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                var message = "Rule " + rule.Descriptor.Id + " failed here with " + exception.GetType().Name + "; the other rules went on";
                findings.Add(new Finding(RuleFailed, RuleFailed.Severity, whole, message));
            }
        }

        return findings;
    }

    // A class of its own, because most runs need the rules of one kind of document and no list of them all.
    private static class EveryRule
    {
        public static readonly GrantRule[] InOrder = Sorted();

        private static GrantRule[] Sorted()
        {
            var rules = new List<GrantRule>(RequestRules.All);
            rules.AddRange(DocumentRules.All);
            rules.AddRange(PolicyRules.All);
            rules.AddRange(TextRules.All);
            rules.Sort(static (a, b) => string.CompareOrdinal(a.Descriptor.Id, b.Descriptor.Id));
            return rules.ToArray();
        }
    }
}
