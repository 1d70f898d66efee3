using System.Collections.Generic;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

/// <summary>The outcome of <see cref="PolicyDialect.Parse"/>.</summary>
public sealed class PolicyDialectResult
{
    internal PolicyDialectResult(PolicyDialect? dialect, IReadOnlyList<SchemaProblem> problems)
    {
        Dialect = dialect;
        Problems = problems;
    }

    /// <summary>The dialect as far as the file could be read; null when it is no JSON object with a name.</summary>
    public PolicyDialect? Dialect { get; }

    /// <summary>Everything wrong in the file, in document order.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }
}
