using System.Collections.Generic;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Roles;

/// <summary>The outcome of <see cref="RoleCatalog.Parse"/>.</summary>
public sealed class RoleCatalogResult
{
    internal RoleCatalogResult(RoleCatalog? catalog, IReadOnlyList<SchemaProblem> problems)
    {
        Catalog = catalog;
        Problems = problems;
    }

    /// <summary>The catalogue, as far as the file could be read; null when it is no JSON object or holds no role set.</summary>
    public RoleCatalog? Catalog { get; }

    /// <summary>Everything wrong in the file, in document order.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }
}
