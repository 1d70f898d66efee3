using System;
using System.Threading;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Exact questions about policy documents. A negative answer is a proof, a positive one comes with a request that the evaluator
/// answers as stated; what limits or conditions leave open is said to be undecided. A condition without quantifier is taken to
/// see one value, in a form that its operator can read.
/// </summary>
public static partial class PolicyComparison
{
    /// <summary>What a change of a policy newly allows.</summary>
    /// <param name="from">The policy before the change.</param>
    /// <param name="to">The policy after it.</param>
    /// <param name="dialect">The dialect whose engine evaluates both.</param>
    /// <param name="options">The limits; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException">A document or the dialect is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static NewAccessResult NewAccess(
        PolicyDocument from, PolicyDocument to, PolicyDialect dialect, ComparisonOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require(from, nameof(from));
        Require(to, nameof(to));
        Require(dialect, nameof(dialect));
        options ??= ComparisonOptions.Default;
        var kind = options.Kind ?? ComparedDocument.KindOf(dialect, from, to);
        return AccessSearch.Run(
            new ComparedDocument(from, dialect, kind), new ComparedDocument(to, dialect, kind), dialect, kind, options, new ComparisonWork(options, cancellationToken));
    }

    /// <summary>Whether two policies allow the same requests. A no comes with a request that only one of them allows.</summary>
    /// <param name="left">A policy.</param>
    /// <param name="right">Another.</param>
    /// <param name="dialect">The dialect whose engine evaluates both.</param>
    /// <param name="options">The limits; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException">A document or the dialect is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EquivalenceResult Equivalent(
        PolicyDocument left, PolicyDocument right, PolicyDialect dialect, ComparisonOptions? options = null, CancellationToken cancellationToken = default) =>
        new(NewAccess(right, left, dialect, options, cancellationToken), NewAccess(left, right, dialect, options, cancellationToken));

    private static T Require<T>(T value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);
}
