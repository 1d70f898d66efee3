using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Generators.Tests.Harness;

/// <summary>Damages documents token by token.</summary>
internal static class Mutation
{
    /// <summary>Replaces, repeats, removes and swaps tokens of a text.</summary>
    public static string Of(string text, string[] replacements, Random random, int times)
    {
        var tokens = Split(text).ToList();
        for (var i = 0; i < times; i++)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(5))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    var names = Enumerable.Range(0, tokens.Count).Where(index => tokens[index].StartsWith('"')).ToList();
                    tokens[names[random.Next(names.Count)]] = replacements[random.Next(replacements.Length)];
                    break;
                case 3:
                    var strings = Enumerable.Range(0, tokens.Count).Where(index => tokens[index].StartsWith('"')).ToList();
                    tokens[strings[random.Next(strings.Count)]] = tokens[strings[random.Next(strings.Count)]];
                    break;
                default:
                    tokens[at] = tokens[at] switch { "true" => "false", "false" => "null", "{}" => "[]", _ => tokens[at] };
                    break;
            }
        }

        return string.Concat(tokens);
    }

    /// <summary>Strings, words and single characters.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (text[start] == '"')
            {
                while (i < text.Length && text[i] != '"')
                    i += text[i] == '\\' ? 2 : 1;
                i = Math.Min(i + 1, text.Length);
            }
            else if (char.IsLetterOrDigit(text[start]))
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]))
                    i++;
            }

            yield return text.Substring(start, i - start);
        }
    }
}
