using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>Proves of statements that they can never take effect.</summary>
internal sealed class DeadStatementSearch
{
    private readonly PolicyDocument _document;
    private readonly PolicyDialect _dialect;
    private readonly PolicyKind _kind;
    private readonly ComparisonOptions _options;
    private readonly ComparisonWork _work;

    internal DeadStatementSearch(PolicyDocument document, PolicyDialect dialect, PolicyKind kind, ComparisonOptions options, ComparisonWork work)
    {
        _document = document;
        _dialect = dialect;
        _kind = kind;
        // One finding is enough to show life.
        _options = new ComparisonOptions { Kind = kind, Limits = options.Limits, MaxWork = options.MaxWork, MaxFindings = 1 };
        _work = work;
    }

    internal IEnumerable<DeadStatement> Run()
    {
        var compared = new ComparedDocument(_document, _dialect, _kind);
        foreach (var statement in compared.Statements.Where(statement => statement.Index >= 0 && !_work.IsExhausted))
        {
            if (statement.Conditions.IsNever(_work))
            {
                yield return new DeadStatement(statement.Index, DeadReason.ConditionNeverHolds, -1);
            }
            else if (IsEmpty(statement.Index, Array.Empty<int>()))
            {
                yield return new DeadStatement(statement.Index, NamesSomething(statement) ? DeadReason.ResourceNeverFits : DeadReason.MatchesNothing, -1);
            }
            else if (statement.Compiled!.Effect == PolicyEffect.Allow)
            {
                var denies = compared.Statements.Where(other => other.Index >= 0 && other.Compiled!.Effect == PolicyEffect.Deny).Select(other => other.Index).ToArray();
                if (denies.Length > 0 && IsEmpty(statement.Index, denies))
                {
                    yield return new DeadStatement(statement.Index, DeadReason.CoveredByDeny, denies.Where(deny => IsEmpty(statement.Index, new[] { deny })).DefaultIfEmpty(-1).First());
                }
            }
        }
    }

    // Whether the statement, as an Allow beside some Deny statements, allows nothing.
    private bool IsEmpty(int index, IReadOnlyCollection<int> denies)
    {
        var statement = StatementEdit.WithEffect(_document.Statements[index], PolicyEffect.Allow);
        var statements = new[] { statement }.Concat(denies.Select(deny => _document.Statements[deny])).ToArray();
        var to = new ComparedDocument(new PolicyDocument(statements) { Version = _document.Version }, _dialect, _kind);
        var from = new ComparedDocument(new PolicyDocument(Array.Empty<PolicyStatement>()), _dialect, _kind);
        return AccessSearch.Run(from, to, _dialect, _kind, _options, _work).IsEmpty == Truth.Yes;
    }

    private bool NamesSomething(ComparedStatement statement) =>
        _work.IsEmpty(statement.Resource.Possible).IsNo
        && _dialect.Actions.Any(action => statement.MatchAction(action.Name) != Outcome.No)
        && PrincipalClasses.Of(_kind, new[] { statement }, DialectEvaluation.Of(_dialect).Semantics).Any(statement);
}
