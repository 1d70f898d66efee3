using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>Leaves out one part after another and keeps it out where the policy provably allows the same without it.</summary>
internal sealed class RedundancySearch
{
    private readonly PolicyDialect _dialect;
    private readonly EvaluationSemantics _semantics;
    private readonly PolicyKind _kind;
    private readonly ComparisonOptions _options;
    private readonly ComparisonWork _work;
    private readonly List<RedundantPart> _parts = new();
    private readonly List<int> _indexes;
    private PolicyDocument _document;
    private ComparedDocument _compared;
    private bool _isComplete = true;

    internal RedundancySearch(PolicyDocument document, PolicyDialect dialect, PolicyKind kind, ComparisonOptions options, ComparisonWork work)
    {
        _dialect = dialect;
        _semantics = DialectEvaluation.Of(dialect).Semantics;
        _kind = kind;
        // One finding is enough to keep a part.
        _options = new ComparisonOptions { Kind = kind, Limits = options.Limits, MaxWork = options.MaxWork, MaxFindings = 1 };
        _work = work;
        _document = document;
        _compared = new ComparedDocument(document, dialect, kind);
        _indexes = Enumerable.Range(0, document.Statements.Count).ToList();
    }

    internal RedundancyResult Run()
    {
        // From the end, so that of two that say the same the first stays.
        for (var i = _document.Statements.Count - 1; i >= 0; i--)
        {
            TryStatement(i);
        }

        for (var i = 0; i < _document.Statements.Count; i++)
        {
            TryValues(i, PolicyElement.Action, _document.Statements[i].Action);
            TryValues(i, PolicyElement.NotAction, _document.Statements[i].NotAction);
            TryValues(i, PolicyElement.Resource, _document.Statements[i].Resource);
            TryValues(i, PolicyElement.NotResource, _document.Statements[i].NotResource);
            TryPrincipals(i, PolicyElement.Principal, _document.Statements[i].Principal);
            TryPrincipals(i, PolicyElement.NotPrincipal, _document.Statements[i].NotPrincipal);
            TryConditions(i);
        }

        return new RedundancyResult(_parts, _document, _isComplete && !_work.IsExhausted, _work.IsExhausted);
    }

    private void TryStatement(int at)
    {
        var statement = _document.Statements[at];
        var without = StatementEdit.Without(_document, at);
        if (!Take(without))
        {
            return;
        }

        var covering = Enumerable.Range(0, without.Statements.Count)
            .Where(other => AllowsSame(statement, without.Statements[other]))
            .DefaultIfEmpty(-1)
            .First();
        _parts.Add(new RedundantPart(PolicyElement.Statement, _indexes[at], -1, -1, statement.Sid?.Value ?? "", statement.Span, covering < 0 ? -1 : _indexes[covering < at ? covering : covering + 1], null));
        _indexes.RemoveAt(at);
    }

    // Whether one other statement of the same effect is enough to make the statement superfluous.
    private bool AllowsSame(PolicyStatement statement, PolicyStatement covering)
    {
        if (statement.Effect != covering.Effect)
        {
            return false;
        }

        var all = statement.Effect == PolicyEffect.Allow ? Array.Empty<PolicyStatement>() : new[] { EverythingAllowed(statement) };
        PolicyDocument Of(params PolicyStatement[] statements) => new(all.Concat(statements).ToArray()) { Version = _document.Version };
        return IsSame(new ComparedDocument(Of(covering), _dialect, _kind), new ComparedDocument(Of(covering, statement), _dialect, _kind));
    }

    private static PolicyStatement EverythingAllowed(PolicyStatement like)
    {
        var star = new PolicyValues(new PolicyText[] { "*" });
        return new PolicyStatement(PolicyEffect.Allow)
        {
            Action = star,
            Resource = star,
            Principal = like.Principal is null && like.NotPrincipal is null ? null : new PolicyPrincipals(new[] { new PolicyPrincipal("*", "*") }),
        };
    }

    private void TryValues(int at, PolicyElement element, PolicyValues? values)
    {
        var original = Enumerable.Range(0, values?.Values.Count ?? 0).ToList();
        for (var i = original.Count - 1; i >= 0 && original.Count > 1; i--)
        {
            var texts = Values(_document.Statements[at], element)!.Values;
            if (Take(StatementEdit.With(_document, at, StatementEdit.With(_document.Statements[at], element, i))))
            {
                Add(element, at, -1, original[i], texts[i], Covering(texts, i, element));
                original.RemoveAt(i);
            }
        }
    }

    private void TryPrincipals(int at, PolicyElement element, PolicyPrincipals? values)
    {
        var original = Enumerable.Range(0, values?.Items.Count ?? 0).ToList();
        for (var i = original.Count - 1; i >= 0 && original.Count > 1; i--)
        {
            var statement = _document.Statements[at];
            var items = (element == PolicyElement.Principal ? statement.Principal : statement.NotPrincipal)!.Items;
            if (element == PolicyElement.Principal && NeededName.IsCertain(_compared, at, i, _semantics))
            {
                continue;
            }

            if (Take(StatementEdit.With(_document, at, StatementEdit.With(statement, element, i))))
            {
                Add(element, at, -1, original[i], items[i].Value, items.Where((_, other) => other != i).FirstOrDefault(other => other.Value.Value == "*" || other.Value.Equals(items[i].Value))?.Value.Value);
                original.RemoveAt(i);
            }
        }
    }

    private void TryConditions(int at)
    {
        for (var condition = _document.Statements[at].Conditions.Count - 1; condition >= 0; condition--)
        {
            var statement = _document.Statements[at];
            var conditions = statement.Conditions;
            if (Take(StatementEdit.With(_document, at, StatementEdit.WithConditions(statement, conditions.Where((_, i) => i != condition).ToArray()))))
            {
                _parts.Add(new RedundantPart(PolicyElement.Condition, _indexes[at], condition, -1, conditions[condition].Key.Value, conditions[condition].Key.Span, -1, null));
                continue;
            }

            var original = Enumerable.Range(0, conditions[condition].Values.Count).ToList();
            for (var i = original.Count - 1; i >= 0 && original.Count > 1; i--)
            {
                statement = _document.Statements[at];
                var one = statement.Conditions[condition];
                var changed = statement.Conditions.Select((old, index) => index == condition ? StatementEdit.Without(old, i) : old).ToArray();
                if (Take(StatementEdit.With(_document, at, StatementEdit.WithConditions(statement, changed))))
                {
                    Add(PolicyElement.ConditionValue, at, condition, original[i], one.Values[i], Covering(one.Values, i, PolicyElement.ConditionValue));
                    original.RemoveAt(i);
                }
            }
        }
    }

    private void Add(PolicyElement element, int at, int condition, int value, PolicyText text, string? covering) =>
        _parts.Add(new RedundantPart(element, _indexes[at], condition, value, text.Value, text.Span, covering is null ? -1 : _indexes[at], covering));

    private static string? Covering(IReadOnlyList<PolicyText> texts, int index, PolicyElement element)
    {
        var syntax = element is PolicyElement.Action or PolicyElement.NotAction ? GlobSyntax.IgnoreCase : GlobSyntax.None;
        var inner = Glob.Parse(texts[index].Value, syntax);
        for (var i = 0; i < texts.Count; i++)
        {
            if (i != index && (texts[i].Equals(texts[index]) || GlobCover.Covers(Glob.Parse(texts[i].Value, syntax), inner)))
            {
                return texts[i].Value;
            }
        }

        return null;
    }

    private static PolicyValues? Values(PolicyStatement statement, PolicyElement element) => element switch
    {
        PolicyElement.Action => statement.Action,
        PolicyElement.NotAction => statement.NotAction,
        PolicyElement.Resource => statement.Resource,
        _ => statement.NotResource,
    };

    private bool Take(PolicyDocument document)
    {
        if (_work.IsExhausted)
        {
            return false;
        }

        var compared = new ComparedDocument(document, _dialect, _kind);
        if (!IsSame(_compared, compared))
        {
            return false;
        }

        _document = document;
        _compared = compared;
        return true;
    }

    private bool IsSame(ComparedDocument left, ComparedDocument right)
    {
        var first = AccessSearch.Run(left, right, _dialect, _kind, _options, _work).IsEmpty;
        var second = first == Truth.Yes ? AccessSearch.Run(right, left, _dialect, _kind, _options, _work).IsEmpty : first;
        _isComplete &= second != Truth.NotDecided;
        return second == Truth.Yes;
    }
}
