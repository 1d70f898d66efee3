using System.Collections.Generic;
using StorageGrants.Access;
using StorageGrants.Access.Roles;

namespace WhoMayDoWhat;

/// <summary>A small organization of one system, and what is asked about everyone in it.</summary>
internal sealed record Organization(string Title, RoleCatalog Catalog, string Edition, AccessData Data, IReadOnlyList<Question> Questions);
