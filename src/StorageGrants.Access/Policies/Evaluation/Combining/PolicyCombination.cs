using System;

namespace StorageGrants.Access.Policies;

/// <summary>Makes one answer of the statements that match, the caller's standing and the dialect's way to combine them.</summary>
internal sealed class PolicyCombination
{
    private readonly EvaluationSemantics _semantics;
    private readonly bool _hasPolicies;
    private readonly bool _hasSession;
    private readonly CrossAccount _crossAccount;

    public PolicyCombination(EvaluationSemantics semantics, bool hasPolicies, bool hasSession)
    {
        _semantics = semantics;
        _hasPolicies = hasPolicies;
        _hasSession = hasSession;
        _crossAccount = semantics.Is("crossAccount", "either") ? CrossAccount.Either
            : semantics.Is("crossAccount", "both") ? CrossAccount.Both
            : semantics.Is("crossAccount", "resourceDecidesRoot") ? CrossAccount.ResourceDecidesRoot
            : CrossAccount.Undocumented;
    }

    private enum CrossAccount : byte
    {
        Both,
        Either,
        ResourceDecidesRoot,
        Undocumented,
    }

    public Verdict Combine(in Tally tally, in PolicyRequest request)
    {
        if (IsOwnerRoot(request) && Contains(_semantics.OwnerRootAlways, request.Action))
            return new Verdict(Outcome.Yes, DecisionReason.OwnerRootAllows);
        if (tally.Denies >= 0)
            return new Verdict(Outcome.No, DecisionReason.StatementDenies, tally.Denies);
        var granted = Grant(tally, request);
        if (granted.Outcome != Outcome.No && tally.MayDeny >= 0)
            return new Verdict(Outcome.Unknown, DecisionReason.StatementUndocumented, tally.MayDeny);
        return granted;
    }

    private Verdict Grant(in Tally tally, in PolicyRequest request)
    {
        if (Contains(_semantics.AllowedUnlessDenied, request.Action))
            return new Verdict(Outcome.Yes, DecisionReason.AllowedUnlessDenied);
        if (_semantics.LevelRestricts && request.BaseAccess == BaseAccess.Refused)
            return new Verdict(Outcome.No, DecisionReason.LevelRefuses);
        var granted = request.IsCrossAccount ? GrantAcross(tally, request) : GrantWithin(tally, request);
        if (!_hasSession || granted.Outcome == Outcome.No)
            return granted;
        var session = Verdict.Of(tally.SessionAllows, tally.SessionMayAllow, DecisionReason.SessionPolicyMissing);
        return session.Outcome == Outcome.Yes ? granted : session;
    }

    private Verdict GrantWithin(in Tally tally, in PolicyRequest request)
    {
        var isAnonymous = request.Principal.Kind == RequestPrincipalKind.Anonymous;
        var identity = isAnonymous ? -1 : tally.IdentityAllows;
        var identityMay = isAnonymous ? -1 : tally.IdentityMayAllow;
        var granted = Verdict.Of(
            identity >= 0 ? identity : tally.ResourceAllows,
            identityMay >= 0 ? identityMay : tally.ResourceMayAllow,
            DecisionReason.NothingAllows);
        return granted.Outcome == Outcome.Yes ? granted : WithBase(granted, request);
    }

    private Verdict WithBase(in Verdict granted, in PolicyRequest request)
    {
        var has = request.BaseAccess == BaseAccess.Granted || (request.IsOwner && _semantics.OwnerAllowed && request.BaseAccess == BaseAccess.None) ||
            (_semantics.RootAllowed && IsOwnerRoot(request));
        if (!has)
            return granted;
        return _semantics.PolicyWithoutMatchIsUndocumented && _hasPolicies && granted.Outcome == Outcome.No
            ? new Verdict(Outcome.Unknown, DecisionReason.CombinationUndocumented)
            : granted.Outcome == Outcome.Unknown && _semantics.PolicyWithoutMatchIsUndocumented ? granted
            : new Verdict(Outcome.Yes, DecisionReason.BaseAccessAllows);
    }

    private Verdict GrantAcross(in Tally tally, in PolicyRequest request)
    {
        if (_crossAccount == CrossAccount.Either)
            return GrantWithin(tally, request);
        if (_crossAccount == CrossAccount.Undocumented)
        {
            var within = GrantWithin(tally, request);
            return within.Outcome == Outcome.Yes ? new Verdict(Outcome.Unknown, DecisionReason.CombinationUndocumented, within.Statement) : within;
        }

        var resource = Verdict.Of(tally.ResourceAllows, tally.ResourceMayAllow, DecisionReason.ResourcePolicyMissing);
        if (resource.Outcome != Outcome.Yes && request.BaseAccess == BaseAccess.Granted)
            resource = new Verdict(Outcome.Yes, DecisionReason.BaseAccessAllows);
        if (resource.Outcome == Outcome.No || request.Principal.Kind is RequestPrincipalKind.Anonymous or RequestPrincipalKind.Root)
            return resource;
        var identity = Verdict.Of(tally.IdentityAllows, tally.IdentityMayAllow, DecisionReason.IdentityPolicyMissing);
        if (identity.Outcome == Outcome.Yes)
            return resource;
        return identity.Outcome == Outcome.No && _crossAccount == CrossAccount.ResourceDecidesRoot
            ? new Verdict(Outcome.Unknown, DecisionReason.CombinationUndocumented, resource.Statement)
            : identity;
    }

    private static bool IsOwnerRoot(in PolicyRequest request) =>
        request.Principal.Kind == RequestPrincipalKind.Root && !request.IsCrossAccount;

    private static bool Contains(string[] actions, string action)
    {
        foreach (var candidate in actions)
        {
            if (string.Equals(candidate, action, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
