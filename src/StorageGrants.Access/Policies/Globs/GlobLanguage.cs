using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace StorageGrants.Access.Policies;

/// <summary>
/// The set of texts that patterns describe, closed under union, intersection, difference and complement. Questions are answered
/// exactly, with automata, for every text there is; where that would take more than the limits allow the answer says so. A policy
/// variable stands for any one text, the same wherever it occurs: a yes holds for all texts it may stand for.
/// </summary>
public sealed class GlobLanguage
{
    private const int MaxTerms = 1024;

    private readonly GlobTerm[]? _terms;

    // Null stands for a combination too large to hold; every question about it is undecided.
    private GlobLanguage(GlobTerm[]? terms) => _terms = terms;

    /// <summary>The language without texts.</summary>
    public static GlobLanguage Empty { get; } = new(Array.Empty<GlobTerm>());

    /// <summary>The language of all texts.</summary>
    public static GlobLanguage Everything { get; } = new(new[] { GlobTerm.Everything });

    /// <summary>The texts that match at least one of the patterns.</summary>
    /// <param name="globs">The patterns; none give the empty language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="globs"/> or one of them is null.</exception>
    public static GlobLanguage Of(params Glob[] globs) => Of((IEnumerable<Glob>)globs);

    /// <summary>The texts that match at least one of the patterns.</summary>
    /// <param name="globs">The patterns; none give the empty language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="globs"/> or one of them is null.</exception>
    public static GlobLanguage Of(IEnumerable<Glob> globs)
    {
        var set = (globs ?? throw new ArgumentNullException(nameof(globs))).ToArray();
        if (Array.IndexOf(set, null) >= 0)
        {
            throw new ArgumentNullException(nameof(globs));
        }

        return set.Length == 0 ? Empty : new GlobLanguage(new[] { new GlobTerm(new[] { set }, Array.Empty<Glob>()) });
    }

    /// <summary>The texts of either language.</summary>
    /// <param name="other">The other language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public GlobLanguage Union(GlobLanguage other)
    {
        Require(other);
        return _terms is null || other._terms is null || _terms.Length + other._terms.Length > MaxTerms
            ? new GlobLanguage(null)
            : new GlobLanguage(_terms.Concat(other._terms).ToArray());
    }

    /// <summary>The texts of both languages.</summary>
    /// <param name="other">The other language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public GlobLanguage Intersect(GlobLanguage other)
    {
        Require(other);
        return _terms is null || other._terms is null || (long)_terms.Length * other._terms.Length > MaxTerms
            ? new GlobLanguage(null)
            : new GlobLanguage(_terms.SelectMany(_ => other._terms, (left, right) => left.And(right)).ToArray());
    }

    /// <summary>The texts of this language that are not in another.</summary>
    /// <param name="other">The other language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public GlobLanguage Except(GlobLanguage other) => Intersect(Require(other).Complement());

    /// <summary>The texts that are not in this language.</summary>
    public GlobLanguage Complement()
    {
        var result = Everything;
        foreach (var term in _terms ?? Array.Empty<GlobTerm>())
        {
            var outside = term.Positives.Select(set => new GlobTerm(Array.Empty<Glob[]>(), set)).ToList();
            if (term.Negatives.Length > 0)
            {
                outside.Add(new GlobTerm(new[] { term.Negatives }, Array.Empty<Glob>()));
            }

            result = result.Intersect(new GlobLanguage(outside.ToArray()));
        }

        return _terms is null ? this : result;
    }

    /// <summary>Whether a text is in the language; false as well for a combination too large to hold. Unbound variables match nothing.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public bool Contains(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        foreach (var term in _terms ?? Array.Empty<GlobTerm>())
        {
            if (term.Contains(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the language has no text. A no comes with a shortest text of the language.</summary>
    /// <param name="limits">How much work it may take; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public GlobAnswer IsEmpty(GlobLimits? limits = null, CancellationToken cancellationToken = default)
    {
        if (_terms is null)
        {
            return new GlobAnswer(Truth.NotDecided);
        }

        GlobAnswer? best = null;
        var undecided = false;
        var work = 0L;
        foreach (var term in _terms)
        {
            var answer = GlobSearch.IsEmpty(term, limits ?? GlobLimits.Default, best?.Witness?.Length ?? int.MaxValue, cancellationToken);
            work += answer.Work;
            undecided |= answer.Truth == Truth.NotDecided;
            if (answer.IsNo && (best is null || answer.Witness!.Length < best.Witness!.Length))
            {
                best = answer;
            }
        }

        return new GlobAnswer(best is not null ? Truth.No : undecided ? Truth.NotDecided : Truth.Yes, best?.Witness, best?.Variables) { Work = work };
    }

    /// <summary>Whether every text of another language is in this one. A no comes with a text of the other that is not in this one.</summary>
    /// <param name="other">The other language.</param>
    /// <param name="limits">How much work it may take; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public GlobAnswer Includes(GlobLanguage other, GlobLimits? limits = null, CancellationToken cancellationToken = default) =>
        Require(other).Except(this).IsEmpty(limits, cancellationToken);

    /// <summary>Whether some text is in both languages. A yes comes with one.</summary>
    /// <param name="other">The other language.</param>
    /// <param name="limits">How much work it may take; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public GlobAnswer Intersects(GlobLanguage other, GlobLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var empty = Intersect(Require(other)).IsEmpty(limits, cancellationToken);
        return empty.Truth switch
        {
            Truth.Yes => new GlobAnswer(Truth.No),
            Truth.No => new GlobAnswer(Truth.Yes, empty.Witness, empty.Variables),
            _ => empty,
        };
    }

    /// <summary>Whether both languages have the same texts. A no comes with a text of exactly one of them.</summary>
    /// <param name="other">The other language.</param>
    /// <param name="limits">How much work it may take; null for the default.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public GlobAnswer IsEquivalentTo(GlobLanguage other, GlobLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var first = Includes(Require(other), limits, cancellationToken);
        var second = first.IsNo ? first : other.Includes(this, limits, cancellationToken);
        return second.IsYes ? first : second;
    }

    private static GlobLanguage Require(GlobLanguage other) => other ?? throw new ArgumentNullException(nameof(other));
}
