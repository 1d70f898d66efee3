using System;

namespace StorageGrants.Access.Policies;

/// <summary>A statement, ready to be evaluated.</summary>
internal sealed class CompiledStatement
{
    private readonly ActionMatcher? _action;
    private readonly ActionMatcher? _notAction;
    private readonly PrincipalMatcher? _principal;
    private readonly PrincipalMatcher? _notPrincipal;
    private readonly CompiledCondition[] _conditions;
    private readonly bool _notActionMatches;
    private readonly Outcome _missing;
    private readonly bool _asksPrincipal;
    private readonly bool _accountsDelegate;

    public CompiledStatement(StatementParts parts)
    {
        Source = parts.Source;
        Policy = parts.Policy;
        Index = parts.Index;
        Attachment = parts.Attachment;
        Effect = parts.Effect;
        EffectIsUnknown = parts.EffectIsUnknown;
        Outside = parts.Outside;
        Resources = parts.Resources;
        NotResources = parts.NotResources;
        _action = parts.Action;
        _notAction = parts.NotAction;
        _principal = parts.Principal;
        _notPrincipal = parts.NotPrincipal;
        _conditions = parts.Conditions;
        _notActionMatches = parts.Semantics.NotActionMatches;
        _missing = parts.Semantics.MissingElementMatches;
        _asksPrincipal = parts.Attachment == PolicyAttachment.Resource;
        _accountsDelegate = parts.Semantics.AccountsDelegate && parts.Effect == PolicyEffect.Allow;
    }

    public PolicyStatement Source { get; }

    public int Policy { get; }

    public int Index { get; }

    public PolicyAttachment Attachment { get; }

    /// <summary>The effect, or null for a statement that never has one.</summary>
    public PolicyEffect? Effect { get; }

    /// <summary>Whether it is not known which effect the statement has.</summary>
    public bool EffectIsUnknown { get; }

    /// <summary>The element whose presence in this dialect means something unknown, or null.</summary>
    public string? Outside { get; }

    public ResourcePattern[]? Resources { get; }

    public ResourcePattern[]? NotResources { get; }

    public CompiledCondition[] Conditions => _conditions;

    public Outcome MatchAction(string action)
    {
        if (_action is null && _notAction is null)
            return _missing;
        if (_action is null && !_notActionMatches)
            return Outcome.No;
        var match = _action is null ? Outcome.Yes : _action.Match(action);
        return _notAction is null || match == Outcome.No ? match : And(match, Not(_notAction.Match(action)));
    }

    /// <summary>The answers of <see cref="MatchAction"/> for every action of the dialect.</summary>
    public Outcome[] MatchKnownActions(int count)
    {
        var row = new Outcome[count];
        if (_action is null && _notAction is null)
        {
            for (var i = 0; i < count; i++)
                row[i] = _missing;
            return row;
        }

        if (_action is not null)
            _action.MatchAll(row);
        else if (_notActionMatches)
            Fill(row);
        if (_notAction is null)
            return row;
        var except = new Outcome[count];
        _notAction.MatchAll(except);
        for (var i = 0; i < count; i++)
            row[i] = And(row[i], Not(except[i]));
        return row;
    }

    public Outcome MatchResource(in PolicyRequest request)
    {
        if (Resources is null && NotResources is null)
            return _missing;
        var match = Resources is null ? Outcome.Yes : ResourcePattern.MatchAny(Resources, request.Resource, request);
        return NotResources is null || match == Outcome.No ? match : And(match, Not(ResourcePattern.MatchAny(NotResources, request.Resource, request)));
    }

    /// <summary>Whether the callers of the statement include one.</summary>
    /// <param name="principal">The caller.</param>
    /// <param name="isCrossAccount">Whether what it asks for belongs to another account.</param>
    public Outcome MatchPrincipal(RequestPrincipal principal, bool isCrossAccount)
    {
        if (!_asksPrincipal)
            return Outcome.Yes;
        if (_principal is null && _notPrincipal is null)
            return _missing;
        return (_principal is null || Names(_principal, principal, isCrossAccount)) && (_notPrincipal is null || !_notPrincipal.LeavesOut(principal)) ? Outcome.Yes : Outcome.No;
    }

    /// <summary>Whether all but action and resource match.</summary>
    public Outcome MatchRest(in PolicyRequest request)
    {
        var result = And(Outside is null ? Outcome.Yes : Outcome.Unknown, MatchPrincipal(request.Principal, request.IsCrossAccount));
        foreach (var condition in _conditions)
        {
            if (result == Outcome.No)
                return result;
            result = And(result, condition.Evaluate(request));
        }

        return result;
    }

    public static Outcome And(Outcome left, Outcome right) =>
        left == Outcome.No || right == Outcome.No ? Outcome.No
        : left == Outcome.Unknown || right == Outcome.Unknown ? Outcome.Unknown
        : Outcome.Yes;

    // An account that is allowed something decides itself which of its callers may use it.
    private bool Names(PrincipalMatcher names, RequestPrincipal principal, bool isCrossAccount) =>
        _accountsDelegate && !isCrossAccount ? names.MatchesItself(principal) : names.Matches(principal);

    private static Outcome Not(Outcome outcome) =>
        outcome == Outcome.Unknown ? outcome : outcome == Outcome.Yes ? Outcome.No : Outcome.Yes;

    private static void Fill(Outcome[] row)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] = Outcome.Yes;
    }
}
