using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Policies made ready to answer many requests: those of the caller, of the resource and of the session together. A compiled
/// set never changes and may be used by many threads; an answer allocates nothing.
/// </summary>
public sealed class CompiledPolicies
{
    private readonly CompiledStatement[] _statements;
    private readonly ActionIndex _index;
    private readonly PolicyCombination _combination;

    private CompiledPolicies(PolicyDialect dialect, List<CompiledPolicy> policies)
    {
        Dialect = dialect;
        Policies = policies;
        var evaluation = DialectEvaluation.Of(dialect);
        var actions = new string[dialect.Actions.Count];
        for (var i = 0; i < actions.Length; i++)
            actions[i] = dialect.Actions[i].Name;

        var compiler = new StatementCompiler(evaluation, new ActionPatternCache(evaluation, actions));
        var statements = new List<CompiledStatement>();
        var hasSession = false;
        for (var i = 0; i < policies.Count; i++)
        {
            compiler.Compile(policies[i].Document, i, policies[i].Attachment, statements);
            hasSession |= policies[i].Attachment == PolicyAttachment.Session;
        }

        _statements = statements.ToArray();
        _index = new ActionIndex(actions, _statements);
        _combination = new PolicyCombination(evaluation.Semantics, policies.Count > 0, hasSession);
    }

    /// <summary>The dialect whose engine answers.</summary>
    public PolicyDialect Dialect { get; }

    /// <summary>The policies in the order that <see cref="Decision.PolicyIndex"/> counts: of the caller, of the resource, of the session.</summary>
    public IReadOnlyList<CompiledPolicy> Policies { get; }

    internal IReadOnlyList<CompiledStatement> Statements => _statements;

    /// <summary>Makes policies ready.</summary>
    /// <param name="dialect">The dialect whose engine is to answer. Documents that it would refuse are taken as they stand; ask the dialect first.</param>
    /// <param name="identity">The policies of the caller; null for none.</param>
    /// <param name="resource">The policies of the resource; null for none.</param>
    /// <param name="session">The policies of the session, which only narrow; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dialect"/> or a policy is null.</exception>
    public static CompiledPolicies Compile(
        PolicyDialect dialect,
        IEnumerable<PolicyDocument>? identity = null,
        IEnumerable<PolicyDocument>? resource = null,
        IEnumerable<PolicyDocument>? session = null)
    {
        if (dialect is null)
            throw new ArgumentNullException(nameof(dialect));
        var policies = new List<CompiledPolicy>();
        Add(policies, identity, PolicyAttachment.Identity, nameof(identity));
        Add(policies, resource, PolicyAttachment.Resource, nameof(resource));
        Add(policies, session, PolicyAttachment.Session, nameof(session));
        return new CompiledPolicies(dialect, policies);
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    public Decision Evaluate(in PolicyRequest request) => DecisionOf(_combination.Combine(Collect(request), request));

    /// <summary>Answers a request and says why, statement by statement.</summary>
    /// <param name="request">The request.</param>
    public DecisionExplanation Explain(in PolicyRequest request) => DecisionExplainer.Explain(this, request);

    private static void Add(List<CompiledPolicy> policies, IEnumerable<PolicyDocument>? documents, PolicyAttachment attachment, string name)
    {
        if (documents is null)
            return;
        foreach (var document in documents)
            policies.Add(new CompiledPolicy(document ?? throw new ArgumentNullException(name), attachment));
    }

    private Decision DecisionOf(in Verdict verdict)
    {
        var effect = verdict.Outcome switch
        {
            Outcome.Yes => Effect.Allow,
            Outcome.No => Effect.Deny,
            _ => Effect.Undocumented,
        };
        if (verdict.Statement < 0)
            return new Decision(effect, verdict.Reason);
        var statement = _statements[verdict.Statement];
        return new Decision(effect, verdict.Reason, statement.Policy, statement.Index);
    }

    private Tally Collect(in PolicyRequest request)
    {
        var tally = Tally.Empty;
        var resource = request.Resource;
        if (_index.Find(request.Action) is not { } trie)
            return CollectUnindexed(request);
        var at = 0;
        for (var node = trie; node is not null; node = node.Next(resource, ref at))
        {
            foreach (var entry in node.Entries)
            {
                var statement = _statements[entry.Statement];
                if (!tally.CanUse(statement, entry.Statement))
                    continue;
                var match = entry.Rest is null
                    ? (at == resource.Length ? Outcome.Yes : Outcome.No)
                    : entry.Rest.Match(resource, at, resource.Length, request);
                Add(ref tally, statement, entry.Statement, CompiledStatement.And(entry.Action, match), request);
            }
        }

        return tally;
    }

    private Tally CollectUnindexed(in PolicyRequest request)
    {
        var tally = Tally.Empty;
        for (var i = 0; i < _statements.Length; i++)
        {
            var statement = _statements[i];
            if (!tally.CanUse(statement, i))
                continue;
            var match = statement.MatchAction(request.Action);
            if (match != Outcome.No)
                Add(ref tally, statement, i, CompiledStatement.And(match, statement.MatchResource(request)), request);
        }

        return tally;
    }

    private static void Add(ref Tally tally, CompiledStatement statement, int index, Outcome match, in PolicyRequest request)
    {
        if (match == Outcome.No)
            return;
        match = CompiledStatement.And(match, statement.MatchRest(request));
        if (match != Outcome.No)
            tally.Add(statement, index, match);
    }
}
