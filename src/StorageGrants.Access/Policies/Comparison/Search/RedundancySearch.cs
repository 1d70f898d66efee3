using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>Leaves out one part after another and keeps it out where the policy provably allows the same without it.</summary>
internal sealed class RedundancySearch
{
    private readonly EvaluationSemantics _semantics;
    private readonly ComparisonWork _work;
    private readonly PolicyReduction _rest;
    private readonly List<RedundantPart> _parts = new();
    private readonly List<int> _indexes;

    internal RedundancySearch(PolicyDocument document, PolicyDialect dialect, PolicyKind kind, ComparisonOptions options, ComparisonWork work)
    {
        _semantics = DialectEvaluation.Of(dialect).Semantics;
        _work = work;
        _rest = new PolicyReduction(document, dialect, kind, options, work);
        _indexes = Enumerable.Range(0, document.Statements.Count).ToList();
    }

    internal RedundancyResult Run()
    {
        // From the end, so that of two that say the same the first stays.
        for (var i = _rest.Document.Statements.Count - 1; i >= 0; i--)
        {
            TryStatement(i);
        }

        for (var i = 0; i < _rest.Document.Statements.Count; i++)
        {
            TryValues(i, PolicyElement.Action, _rest.Document.Statements[i].Action);
            TryValues(i, PolicyElement.NotAction, _rest.Document.Statements[i].NotAction);
            TryValues(i, PolicyElement.Resource, _rest.Document.Statements[i].Resource);
            TryValues(i, PolicyElement.NotResource, _rest.Document.Statements[i].NotResource);
            TryPrincipals(i, PolicyElement.Principal, _rest.Document.Statements[i].Principal);
            TryPrincipals(i, PolicyElement.NotPrincipal, _rest.Document.Statements[i].NotPrincipal);
            TryConditions(i);
        }

        return new RedundancyResult(_parts, _rest.Document, _rest.IsComplete && !_work.IsExhausted, _work.IsExhausted);
    }

    private void TryStatement(int at)
    {
        var statement = _rest.Document.Statements[at];
        var without = StatementEdit.Without(_rest.Document, at);
        if (!_rest.Take(without))
        {
            return;
        }

        var covering = Enumerable.Range(0, without.Statements.Count)
            .Where(other => _rest.AllowsSame(statement, without.Statements[other]))
            .DefaultIfEmpty(-1)
            .First();
        _parts.Add(new RedundantPart(PolicyElement.Statement, _indexes[at], -1, -1, statement.Sid?.Value ?? "", statement.Span, covering < 0 ? -1 : _indexes[covering < at ? covering : covering + 1], null));
        _indexes.RemoveAt(at);
    }

    private void TryValues(int at, PolicyElement element, PolicyValues? values)
    {
        var original = Enumerable.Range(0, values?.Values.Count ?? 0).ToList();
        for (var i = original.Count - 1; i >= 0 && original.Count > 1; i--)
        {
            var texts = Values(_rest.Document.Statements[at], element)!.Values;
            if (_rest.Take(StatementEdit.With(_rest.Document, at, StatementEdit.With(_rest.Document.Statements[at], element, i))))
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
            var statement = _rest.Document.Statements[at];
            var items = (element == PolicyElement.Principal ? statement.Principal : statement.NotPrincipal)!.Items;
            if (element == PolicyElement.Principal && NeededName.IsCertain(_rest.Compared, at, i, _semantics))
            {
                continue;
            }

            if (_rest.Take(StatementEdit.With(_rest.Document, at, StatementEdit.With(statement, element, i))))
            {
                Add(element, at, -1, original[i], items[i].Value, items.Where((_, other) => other != i).FirstOrDefault(other => other.Value.Value == "*" || other.Value.Equals(items[i].Value))?.Value.Value);
                original.RemoveAt(i);
            }
        }
    }

    private void TryConditions(int at)
    {
        for (var condition = _rest.Document.Statements[at].Conditions.Count - 1; condition >= 0; condition--)
        {
            var statement = _rest.Document.Statements[at];
            var conditions = statement.Conditions;
            if (_rest.Take(StatementEdit.With(_rest.Document, at, StatementEdit.WithConditions(statement, conditions.Where((_, i) => i != condition).ToArray()))))
            {
                _parts.Add(new RedundantPart(PolicyElement.Condition, _indexes[at], condition, -1, conditions[condition].Key.Value, conditions[condition].Key.Span, -1, null));
                continue;
            }

            var original = Enumerable.Range(0, conditions[condition].Values.Count).ToList();
            for (var i = original.Count - 1; i >= 0 && original.Count > 1; i--)
            {
                statement = _rest.Document.Statements[at];
                var one = statement.Conditions[condition];
                var changed = statement.Conditions.Select((old, index) => index == condition ? StatementEdit.Without(old, i) : old).ToArray();
                if (_rest.Take(StatementEdit.With(_rest.Document, at, StatementEdit.WithConditions(statement, changed))))
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
}
