using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>Turns the symbols that a search found into a text, and checks that the text is one of the term.</summary>
internal static class GlobWitness
{
    // Texts for variables, and what stands for them where case is ignored: one that reads like a name, then a short one, a longer one
    // that single characters cannot cover by chance, and none.
    private static readonly (string Value, string InAnyCase)[] Values =
    {
        ("alice", "alice"), ("alice", "ALICE"), ("a", "a"), ("an-unusually-long-name", "an-unusually-long-name"), ("", ""),
    };

    internal static GlobAnswer? Check(GlobTerm term, List<int> symbols, bool readsBytes)
    {
        var variables = Variables(term);
        foreach (var (value, inAnyCase) in Values)
        {
            var text = new StringBuilder(symbols.Count);
            foreach (var symbol in symbols)
            {
                if (symbol >= GlobAutomaton.VariableFlag)
                {
                    text.Append((symbol & GlobAutomaton.CaseFlag) != 0 ? inAnyCase : value);
                }
                else
                {
                    GlobText.Append(text, symbol);
                }
            }

            var witness = readsBytes ? GlobUtf8.Text(text.ToString()) : text.ToString();
            if (witness is not null && term.Contains(witness, _ => value))
            {
                return new GlobAnswer(Truth.No, witness, variables.ToDictionary(name => name, _ => value, StringComparer.OrdinalIgnoreCase));
            }

            if (variables.Count == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static List<string> Variables(GlobTerm term) => term.Positives.Append(term.Negatives)
        .SelectMany(set => set)
        .Where(glob => glob.HasVariables)
        .SelectMany(glob => glob.Tokens)
        .Where(token => token.Kind == GlobTokenKind.Variable)
        .Select(token => token.Name!)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToList();
}
