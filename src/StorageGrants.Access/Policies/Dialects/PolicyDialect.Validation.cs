using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

public sealed partial class PolicyDialect
{
    /// <summary>Everything in a document that the system would refuse or ignore, in document order.</summary>
    /// <param name="result">The document as read.</param>
    /// <param name="kind">What it is to be attached to.</param>
    /// <param name="byteCount">Its size in bytes when that is not the size of the text it was read from.</param>
    /// <returns>Problems of the grammar and of the dialect; <see cref="PolicyProblem.IsRefused"/> says which the system refuses.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public IReadOnlyList<PolicyProblem> Validate(PolicyParseResult result, PolicyKind kind, int? byteCount = null)
    {
        if (result is null)
            throw new ArgumentNullException(nameof(result));
        return new PolicyDialectValidator(this, kind).Validate(result, byteCount ?? result.ByteCount);
    }

    /// <summary>Everything in a document that the system would refuse or ignore.</summary>
    /// <param name="document">The document.</param>
    /// <param name="kind">What it is to be attached to.</param>
    /// <returns>Problems with their places in the text that <see cref="PolicyWriter.Write"/> makes of the document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public IReadOnlyList<PolicyProblem> Validate(PolicyDocument document, PolicyKind kind) =>
        Validate(PolicyParser.Parse(PolicyWriter.Write(document)), kind);

    /// <summary>Whether the system would take a document, as far as is known.</summary>
    /// <param name="result">The document as read.</param>
    /// <param name="kind">What it is to be attached to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public bool IsAccepted(PolicyParseResult result, PolicyKind kind)
    {
        foreach (var problem in Validate(result, kind))
        {
            if (problem.IsRefused)
                return false;
        }

        return result.Document is not null;
    }
}
