using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace StorageGrants.Access.Policies;

public static partial class PolicyComparison
{
    /// <summary>The statements, values and conditions of a policy that can be left out without changing what it allows.</summary>
    /// <param name="document">The policy.</param>
    /// <param name="dialect">The dialect whose engine evaluates it.</param>
    /// <param name="options">The limits; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException">The document or the dialect is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RedundancyResult Redundancy(
        PolicyDocument document, PolicyDialect dialect, ComparisonOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require(document, nameof(document));
        Require(dialect, nameof(dialect));
        options ??= ComparisonOptions.Default;
        var kind = options.Kind ?? ComparedDocument.KindOf(dialect, document);
        return new RedundancySearch(document, dialect, kind, options, new ComparisonWork(options, cancellationToken)).Run();
    }

    /// <summary>The statements of a policy that can never take effect, each proved.</summary>
    /// <param name="document">The policy.</param>
    /// <param name="dialect">The dialect whose engine evaluates it.</param>
    /// <param name="options">The limits; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException">The document or the dialect is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<DeadStatement> DeadStatements(
        PolicyDocument document, PolicyDialect dialect, ComparisonOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require(document, nameof(document));
        Require(dialect, nameof(dialect));
        options ??= ComparisonOptions.Default;
        var kind = options.Kind ?? ComparedDocument.KindOf(dialect, document);
        return new DeadStatementSearch(document, dialect, kind, options, new ComparisonWork(options, cancellationToken)).Run().ToArray();
    }
}
