using System.Collections.Generic;
using System.Threading;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Looks for a shortest text of a term: breadth first over sets of states built as they are reached, leaving out a set when one with
/// the same positive states and weaker negative ones was reached before.
/// </summary>
internal sealed class GlobSearch
{
    private readonly GlobTerm _term;
    private readonly GlobAutomaton _automaton;
    private readonly GlobLimits _limits;
    private readonly List<Node> _nodes = new();
    private readonly Dictionary<int, int> _newest = new();
    private long _work;

    private GlobSearch(GlobTerm term, GlobAutomaton automaton, GlobLimits limits)
    {
        _term = term;
        _automaton = automaton;
        _limits = limits;
    }

    /// <summary>Whether a term has no text shorter than a bound; a no comes with one.</summary>
    internal static GlobAnswer IsEmpty(GlobTerm term, GlobLimits limits, int bound, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var positives = GlobCover.WithoutCovered(term);
        if (positives is null)
        {
            return new GlobAnswer(Truth.Yes);
        }

        var search = new GlobSearch(term, new GlobAutomaton(positives, term.Negatives), limits);
        var answer = search.Run(bound, cancellationToken);
        var sample = answer.Truth == Truth.NotDecided ? GlobCover.Sample(term) : null;
        return new GlobAnswer(sample is null ? answer.Truth : Truth.No, sample ?? answer.Witness, answer.Variables)
        {
            Work = search._work + search._automaton.Codes.Length,
        };
    }

    private GlobAnswer Run(int bound, CancellationToken cancellationToken)
    {
        var step = new GlobStep(_automaton);
        var symbols = new GlobSymbols(_automaton);
        if (step.Start() is not { } start)
        {
            return new GlobAnswer(Truth.Yes);
        }

        if (Accepts(start))
        {
            return Found(-1, -1);
        }

        Visit(start, -1, -1, 0);
        for (var at = 0; at < _nodes.Count; at++)
        {
            var node = _nodes[at];
            if (node.Length + 1 >= bound)
            {
                break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var symbol in symbols.From(node.States))
            {
                _work += node.States.Length;
                if (step.Move(node.States, symbol) is not { } reached)
                {
                    continue;
                }

                if (Accepts(reached))
                {
                    return Found(at, symbol);
                }

                Visit(reached, at, symbol, node.Length + 1);
                if (_work > _limits.MaxWork || _nodes.Count > _limits.MaxStates)
                {
                    return new GlobAnswer(Truth.NotDecided);
                }
            }
        }

        return new GlobAnswer(Truth.Yes);
    }

    private bool Accepts(int[] states)
    {
        var at = 0;
        foreach (var end in _automaton.SetEnds)
        {
            var accepted = false;
            for (; at < states.Length && states[at] < end; at++)
            {
                accepted |= _automaton.Accepts(states[at]);
            }

            if (!accepted)
            {
                return false;
            }
        }

        for (; at < states.Length; at++)
        {
            if (_automaton.Accepts(states[at]))
            {
                return false;
            }
        }

        return true;
    }

    private void Visit(int[] states, int parent, int symbol, int length)
    {
        var positive = 0;
        var hash = 17;
        while (positive < states.Length && states[positive] < _automaton.NegativeStart)
        {
            hash = unchecked((hash * 31) + states[positive++]);
        }

        var known = _newest.TryGetValue(hash, out var newest) ? newest : -1;
        for (var i = known; i >= 0; i = _nodes[i].Next)
        {
            var other = _nodes[i];
            _work += 1 + (states.Length - positive);
            if (other.Positive == positive && SamePositive(other.States, states, positive) && IsWeaker(other.States, states, positive))
            {
                return;
            }
        }

        _newest[hash] = _nodes.Count;
        _nodes.Add(new Node(states, positive, parent, symbol, length, known));
    }

    private static bool SamePositive(int[] left, int[] right, int positive)
    {
        for (var i = 0; i < positive; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }

    // Every negative state of the left is among those of the right, or before a star of the same pattern there.
    private bool IsWeaker(int[] left, int[] right, int from)
    {
        var at = from;
        for (var i = from; i < left.Length; i++)
        {
            var state = left[i];
            while (at < right.Length && _automaton.PatternEnds[right[at]] < state)
            {
                at++;
            }

            if (at == right.Length)
            {
                return false;
            }

            if (_automaton.Codes[right[at]] == GlobAutomaton.Star && right[at] >= state
                && _automaton.PatternEnds[right[at]] == _automaton.PatternEnds[state])
            {
                continue;
            }

            var match = at;
            while (match < right.Length && right[match] < state)
            {
                match++;
            }

            if (match == right.Length || right[match] != state)
            {
                return false;
            }
        }

        return true;
    }

    private GlobAnswer Found(int at, int symbol)
    {
        var symbols = new List<int>();
        if (symbol >= 0)
        {
            symbols.Add(symbol);
        }

        for (var i = at; i >= 0 && _nodes[i].Symbol >= 0; i = _nodes[i].Parent)
        {
            symbols.Add(_nodes[i].Symbol);
        }

        symbols.Reverse();
        return GlobWitness.Check(_term, symbols, _automaton.ReadsBytes) ?? new GlobAnswer(Truth.NotDecided);
    }

    private sealed class Node
    {
        internal Node(int[] states, int positive, int parent, int symbol, int length, int next)
        {
            States = states;
            Positive = positive;
            Parent = parent;
            Symbol = symbol;
            Length = length;
            Next = next;
        }

        internal int[] States { get; }

        internal int Positive { get; }

        internal int Parent { get; }

        internal int Symbol { get; }

        internal int Length { get; }

        /// <summary>The node before it with the same hash.</summary>
        internal int Next { get; }
    }
}
