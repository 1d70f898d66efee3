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

        return Read(text, isStreamed: true) ?? Read(text, isStreamed: false)!;
    }

    /// <summary>Reads a document that is part of another; places are those in the other.</summary>
    /// <param name="root">The value that holds the document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="root"/> is null.</exception>
    public static PolicyParseResult Parse(JsonValue root)
    {
        if (root is null)
            throw new ArgumentNullException(nameof(root));

        var problems = new PolicyProblemList();
        var tokens = new JsonTokens(root);
        var document = new PolicyReader(tokens, problems).Read();
        tokens.Release();
        return new PolicyParseResult(document, problems.ToList(), null);
    }

    // Null when statements that were read before the version would have been read otherwise after it.
    private static PolicyParseResult? Read(string text, bool isStreamed)
    {
        var problems = new PolicyProblemList();
        var tokens = new JsonTokens(text);
        var streamed = isStreamed ? new StreamedStatements(tokens) : null;
        var read = streamed is null ? JsonParser.ParseTolerant(tokens) : JsonParser.ParseTolerant(tokens, "Statement", streamed.Add);
        NoteFaults(read, problems);
        var reader = new PolicyReader(tokens, problems, streamed);
        var document = read.HasRoot ? reader.Read() : null;
        tokens.Release();
        return reader.HasMisread ? null : new PolicyParseResult(document, problems.ToList(), CountBytes(text));
    }

    private static void NoteFaults(JsonTolerantResult read, PolicyProblemList problems)
    {
        foreach (var fault in read.Faults)
            problems.Add(KindOf(fault.Kind), fault.Span, fault.Message);
        if (read.FaultCount > read.Faults.Count)
            problems.AddUncounted(read.FaultCount - read.Faults.Count, read.Faults[read.Faults.Count - 1].Span);
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
