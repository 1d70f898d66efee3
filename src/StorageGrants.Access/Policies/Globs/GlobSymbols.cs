using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>
/// The symbols worth trying from a set of states: the characters its positive patterns name, and one that no pattern names there.
/// A character that only negative patterns name leads nowhere the unnamed one does not.
/// </summary>
internal sealed class GlobSymbols
{
    private const string Readable = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.";

    private readonly GlobAutomaton _automaton;
    private readonly List<int> _symbols = new();
    private readonly List<int> _namedBeyondAscii = new();
    private ulong _namedLow;
    private ulong _namedHigh;

    internal GlobSymbols(GlobAutomaton automaton) => _automaton = automaton;

    /// <summary>The symbols in order of preference; valid until the next call.</summary>
    internal List<int> From(int[] states)
    {
        _symbols.Clear();
        _namedBeyondAscii.Clear();
        _namedLow = _namedHigh = 0;
        var free = _automaton.NegativeStart == 0;
        foreach (var state in states)
        {
            var positive = state < _automaton.NegativeStart;
            var code = _automaton.Codes[state];
            if (code >= GlobAutomaton.VariableFlag)
            {
                if (positive && !_symbols.Contains(code))
                {
                    _symbols.Add(code);
                }
            }
            else if (code >= 0)
            {
                Name(code, positive);
            }
            else if (code == GlobAutomaton.FirstStar && _automaton.NextCharacters[state] >= 0)
            {
                free |= positive;
                Name(_automaton.NextCharacters[state], true);
            }
            else
            {
                free |= positive && code != GlobAutomaton.End;
            }
        }

        if (free)
        {
            AddUnnamed();
        }

        return _symbols;
    }

    private void Name(int code, bool add)
    {
        var character = code & ~GlobAutomaton.CaseFlag;
        Mark(character);
        if (add && !_symbols.Contains(character))
        {
            _symbols.Add(character);
        }

        if ((code & GlobAutomaton.CaseFlag) == 0)
        {
            return;
        }

        var otherCase = character ^ 0x20;
        Mark(otherCase);
        if (add && _automaton.MixesCase && !_symbols.Contains(otherCase))
        {
            _symbols.Add(otherCase);
        }
    }

    private void Mark(int character)
    {
        if (character < 128)
        {
            ref var named = ref character < 64 ? ref _namedLow : ref _namedHigh;
            named |= 1UL << (character & 63);
        }
        else if (!_namedBeyondAscii.Contains(character))
        {
            _namedBeyondAscii.Add(character);
        }
    }

    private bool IsNamed(int character) =>
        character >= 128
            ? _namedBeyondAscii.Contains(character)
            : ((character < 64 ? _namedLow : _namedHigh) & (1UL << (character & 63))) != 0;

    private void AddUnnamed()
    {
        foreach (var character in Readable)
        {
            if (!IsNamed(character))
            {
                _symbols.Insert(0, character);
                return;
            }
        }

        // Bytes run out, so all of them are tried; there is always one more character.
        var last = _automaton.ReadsBytes ? 256 : int.MaxValue;
        for (int character = _automaton.ReadsBytes ? 0 : 'à'; character < last; character++)
        {
            if (_automaton.ReadsBytes && !_symbols.Contains(character))
            {
                _symbols.Add(character);
            }
            else if (!_automaton.ReadsBytes && !IsNamed(character))
            {
                _symbols.Insert(0, character);
                return;
            }
        }
    }
}
