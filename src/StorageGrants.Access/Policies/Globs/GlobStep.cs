using System;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Moves a set of states over one symbol. The result keeps, of each pattern, only the states from its last star on: what an earlier
/// state accepts, the star accepts too. A positive set that accepts everything from here is reduced to the state that does.
/// </summary>
internal sealed class GlobStep
{
    private readonly GlobAutomaton _automaton;
    private int[] _states = new int[64];
    private int _count;
    private int _patternStart;
    private int _patternEnd;

    internal GlobStep(GlobAutomaton automaton) => _automaton = automaton;

    /// <summary>The start, or null when a negative pattern accepts every text. Each positive set has a state in it.</summary>
    internal int[]? Start()
    {
        Begin();
        var set = new SetCursor(_automaton);
        foreach (var state in _automaton.Starts)
        {
            set.MoveTo(state, _count);
            if (!set.IsSatisfied && !Enter(state, ref set))
            {
                return null;
            }
        }

        return Result();
    }

    /// <summary>The states after a symbol, or null when no text is accepted from them.</summary>
    internal int[]? Move(int[] states, int symbol)
    {
        Begin();
        var codes = _automaton.Codes;
        var set = new SetCursor(_automaton);
        var isVariable = symbol >= GlobAutomaton.VariableFlag;
        foreach (var state in states)
        {
            if (!set.MoveTo(state, _count))
            {
                return null;
            }

            if (set.IsSatisfied)
            {
                continue;
            }

            var code = codes[state];
            if (isVariable && MovesOverVariable(state, ref set))
            {
                continue;
            }

            // A star that stops at the first match may be led astray by a variable's text, so it is left out.
            var next = code switch
            {
                GlobAutomaton.Star => state,
                GlobAutomaton.FirstStar => isVariable ? -1 : AfterFirstStar(state, symbol),
                GlobAutomaton.One => isVariable ? -1 : state + 1,
                _ => GlobAutomaton.Matches(code, symbol) ? state + 1 : -1,
            };
            if (next >= 0 && !Enter(next, ref set))
            {
                return null;
            }
        }

        return set.Finish(_count) ? Result() : null;
    }

    // In a positive set that is not the main one a variable may stand for any text, so it leads to every later state. False for the
    // other states, which take it as a symbol.
    private bool MovesOverVariable(int state, ref SetCursor set)
    {
        if (state >= _automaton.NegativeStart || (state >= _automaton.MainStart && state < _automaton.MainEnd))
        {
            return false;
        }

        var end = _automaton.PatternEnds[state];
        if (_patternEnd != end)
        {
            for (var reached = state; reached <= end && !set.IsSatisfied; reached++)
            {
                Enter(reached, ref set);
            }
        }

        return true;
    }

    // The star before the state reached compared with that state's token, so its character is taken.
    private int AfterFirstStar(int state, int symbol)
    {
        var codes = _automaton.Codes;
        while (codes[state] == GlobAutomaton.FirstStar)
        {
            if (!GlobAutomaton.Matches(_automaton.NextCharacters[state], symbol))
            {
                return state;
            }

            state++;
        }

        return state + 1;
    }

    // False when a negative pattern now accepts every text.
    private bool Enter(int state, ref SetCursor set)
    {
        if (_automaton.IsUniversal(state))
        {
            if (state >= _automaton.NegativeStart)
            {
                return false;
            }

            _count = set.Satisfy();
            Add(state);
            return true;
        }

        if (_patternEnd != _automaton.PatternEnds[state])
        {
            _patternEnd = _automaton.PatternEnds[state];
            _patternStart = _count;
        }

        if (_automaton.Codes[state] == GlobAutomaton.Star)
        {
            _count = _patternStart;
            Add(state);
            Add(state + 1);
        }
        else if (_count == 0 || _states[_count - 1] != state)
        {
            Add(state);
        }

        return true;
    }

    private void Begin()
    {
        _count = 0;
        _patternEnd = -1;
    }

    private void Add(int state)
    {
        if (_count == _states.Length)
        {
            Array.Resize(ref _states, _count * 2);
        }

        _states[_count++] = state;
    }

    private int[] Result()
    {
        var result = new int[_count];
        Array.Copy(_states, result, _count);
        return result;
    }

    /// <summary>Follows which set the states being written belong to.</summary>
    private struct SetCursor
    {
        private readonly int[] _ends;
        private int _set;
        private int _start;

        internal SetCursor(GlobAutomaton automaton)
        {
            _ends = automaton.SetEnds;
            _set = 0;
            _start = 0;
            IsSatisfied = false;
        }

        internal bool IsSatisfied { get; private set; }

        // False when a positive set was left without states.
        internal bool MoveTo(int state, int count)
        {
            while (_set < _ends.Length && state >= _ends[_set])
            {
                if (count == _start)
                {
                    return false;
                }

                _set++;
                _start = count;
                IsSatisfied = false;
            }

            return true;
        }

        internal int Satisfy()
        {
            IsSatisfied = true;
            return _start;
        }

        internal bool Finish(int count) => MoveTo(int.MaxValue, count);
    }
}
