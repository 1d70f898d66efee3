using System;
using System.Collections.Generic;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>Turns the symbols that a search found into a text, and checks that the text is one of the term.</summary>
internal static class GlobWitness
{
    // Texts for variables: one that reads like a name, then longer ones that single characters cannot cover by chance, then none.
    private static readonly string[] Values = { "alice", "a", "an-unusually-long-name", "" };

    internal static GlobAnswer? Check(GlobTerm term, List<int> symbols, GlobAutomaton automaton)
    {
        var variables = automaton.Variables;
        foreach (var value in Values)
        {
            var text = new StringBuilder(symbols.Count);
            foreach (var symbol in symbols)
            {
                if (symbol >= GlobAutomaton.VariableFlag)
                {
                    text.Append(value);
                }
                else
                {
                    GlobText.Append(text, symbol);
                }
            }

            var witness = automaton.ReadsBytes ? GlobUtf8.Text(text.ToString()) : text.ToString();
            if (witness is not null && term.Contains(witness, variables.Count == 0 ? null : _ => value))
            {
                return new GlobAnswer(Truth.No, witness, Bindings(variables, value));
            }

            if (variables.Count == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static Dictionary<string, string>? Bindings(IReadOnlyList<string> variables, string value)
    {
        if (variables.Count == 0)
        {
            return null;
        }

        var bindings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var variable in variables)
        {
            var comma = variable.IndexOf(',');
            bindings[comma < 0 ? variable : variable.Substring(0, comma)] = value;
        }

        return bindings;
    }
}
