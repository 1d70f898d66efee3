using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Reads policy documents with the place of every text, and tells everything that departs from the grammar in one pass. Never
/// throws on any text, in time linear in its length.
/// </summary>
public static class PolicyParser
{
    /// <summary>Reads a document. A leading byte order mark is skipped.</summary>
    /// <param name="text">The JSON text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static PolicyParseResult Parse([StringSyntax(StringSyntaxAttribute.Json)] string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        var problems = new PolicyProblemList();
        var root = JsonParser.Parse(text).Root ?? ReadOn(text, problems);
        return new PolicyParseResult(root is null ? null : new PolicyReader(problems).Read(root), problems.ToList(), CountBytes(text));
    }

    /// <summary>Reads a document that is part of another; places are those in the other.</summary>
    /// <param name="root">The value that holds the document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="root"/> is null.</exception>
    public static PolicyParseResult Parse(JsonValue root)
    {
        if (root is null)
            throw new ArgumentNullException(nameof(root));

        var problems = new PolicyProblemList();
        return new PolicyParseResult(new PolicyReader(problems).Read(root), problems.ToList(), null);
    }

    private static JsonValue? ReadOn(string text, PolicyProblemList problems)
    {
        var read = JsonParser.ParseTolerant(text);
        foreach (var fault in read.Faults)
            problems.Add(KindOf(fault.Kind), fault.Span, fault.Message);
        problems.AddUncounted(read.FaultCount - read.Faults.Count, read.Faults[read.Faults.Count - 1].Span);
        return read.Root;
    }

    private static PolicyProblemKind KindOf(JsonFaultKind kind) => kind switch
    {
        JsonFaultKind.TrailingComma => PolicyProblemKind.TrailingComma,
        JsonFaultKind.Comment => PolicyProblemKind.Comment,
        JsonFaultKind.Character => PolicyProblemKind.InvalidCharacter,
        JsonFaultKind.Depth => PolicyProblemKind.TooDeep,
        _ => PolicyProblemKind.InvalidJson,
    };

    // Half a surrogate pair counts as the three bytes of the character that replaces it.
    private static int CountBytes(string text) => Encoding.UTF8.GetByteCount(text);
}
