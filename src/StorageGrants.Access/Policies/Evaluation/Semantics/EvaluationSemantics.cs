using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>How the engine of one dialect evaluates policies: the dated data of the dialect, read once.</summary>
internal sealed class EvaluationSemantics
{
    private readonly Dictionary<string, EvaluationRule> _rules;
    private readonly Dictionary<string, ContextKeyRule> _keys;

    public EvaluationSemantics(Dictionary<string, EvaluationRule> rules, Dictionary<string, ContextKeyRule> keys)
    {
        _rules = rules;
        _keys = keys;
        NotActionMatches = Is("notAction", "matches");
        MissingElementMatches = Is("missingElement", "noMatch") ? Outcome.No : Outcome.Unknown;
        NegatedMeansAny = Is("negatedValues", "any");
        AbsentKeyMatchesNegated = Is("absentKeyNegated", "matches");
        NullFalseActsAsTrue = Is("nullFalse", "asTrue");
        ForwardGlobs = Is("globs", "forwardOnly");
        DateOffsets = Is("dateZones", "any");
        CNumbers = Is("numbers", "c");
        TruthyBooleans = Is("booleans", "truthy");
        ArnOperatorsMatch = Is("arnOperators", "match");
        EmptyAddressPrefix = Is("addressPrefix", "emptyIsZero");
        NumericAddressFamilies = Is("addressFamilies", "numeric");
        CanonicalKeyCase = Is("conditionKeyCase", "canonical");
        Unreadable = Is("unreadableValues", "skipped") ? Outcome.No : Outcome.Unknown;
        SeveralValuesMeanAny = Is("severalValues", "any");
        OutsideDialectIsReference = Is("outsideDialect", "reference");
        TenantUsers = Is("principals", "tenantUsers");
        AccountsDelegate = Is("principals", "delegated");
        OwnerAllowed = Is("owner", "allowed");
        RootAllowed = Is("root", "allowed");
        LevelRestricts = Is("level", "mostRestrictive");
        PolicyWithoutMatchIsUndocumented = Is("policyWithoutMatch", "undocumented");
        OwnerRootAlways = Actions("ownerRootAlways");
        AllowedUnlessDenied = Actions("allowedUnlessDenied");
    }

    public IReadOnlyCollection<EvaluationRule> Rules => _rules.Values;

    public IReadOnlyCollection<ContextKeyRule> ContextKeys => _keys.Values;

    public bool NotActionMatches { get; }

    public Outcome MissingElementMatches { get; }

    public bool NegatedMeansAny { get; }

    public bool AbsentKeyMatchesNegated { get; }

    public bool NullFalseActsAsTrue { get; }

    public bool ForwardGlobs { get; }

    public bool DateOffsets { get; }

    public bool CNumbers { get; }

    public bool TruthyBooleans { get; }

    public bool ArnOperatorsMatch { get; }

    public bool EmptyAddressPrefix { get; }

    public bool NumericAddressFamilies { get; }

    public bool CanonicalKeyCase { get; }

    public Outcome Unreadable { get; }

    public bool SeveralValuesMeanAny { get; }

    public bool OutsideDialectIsReference { get; }

    public bool TenantUsers { get; }

    public bool AccountsDelegate { get; }

    public bool OwnerAllowed { get; }

    public bool RootAllowed { get; }

    public bool LevelRestricts { get; }

    public bool PolicyWithoutMatchIsUndocumented { get; }

    public string[] OwnerRootAlways { get; }

    public string[] AllowedUnlessDenied { get; }

    public EvaluationRule Rule(string name) => _rules[name];

    public bool Is(string name, string value) => _rules[name].Is(value);

    public ContextKeyRule? KeyRule(string key) => _keys.TryGetValue(key, out var rule) ? rule : null;

    /// <summary>Whether a document of this version may use variables.</summary>
    public bool VariablesIn(PolicyText? version) =>
        Is("variablesVersion", "any") || (version is { } text && Is("variablesVersion", text.Value));

    private string[] Actions(string name)
    {
        if (!_rules.TryGetValue(name, out var rule))
            return Array.Empty<string>();
        var actions = new string[rule.Values.Count];
        for (var i = 0; i < actions.Length; i++)
            actions[i] = rule.Values[i];
        return actions;
    }
}
