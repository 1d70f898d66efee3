using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The outcome of reading a policy document.</summary>
public sealed class PolicyParseResult
{
    internal PolicyParseResult(PolicyDocument? document, IReadOnlyList<PolicyProblem> problems, int? byteCount)
    {
        Document = document;
        Problems = problems;
        ByteCount = byteCount;
    }

    /// <summary>The document as far as it could be read; null when there is no JSON object.</summary>
    public PolicyDocument? Document { get; }

    /// <summary>
    /// Everything in it that the grammar of the language does not have, in document order. The grammar is that of the AWS
    /// reference; a <see cref="PolicyDialect"/> says what a system thinks of it.
    /// </summary>
    public IReadOnlyList<PolicyProblem> Problems { get; }

    /// <summary>Bytes of the text in UTF-8, or null for a document that is part of another.</summary>
    public int? ByteCount { get; }
}
