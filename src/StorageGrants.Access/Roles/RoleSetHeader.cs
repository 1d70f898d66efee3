using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Roles;

/// <summary>What a role set says of itself, before its roles.</summary>
internal sealed class RoleSetHeader
{
    public string System { get; set; } = "";

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public RolePlane Plane { get; set; } = RolePlane.Data;

    public string Combination { get; set; } = "union";

    public string? Wildcard { get; set; }

    public string? DefaultRole { get; set; }

    public string? Status { get; set; }

    public bool IsOpen { get; set; }

    public string? Repeated { get; set; }

    public IReadOnlyDictionary<string, string> Aliases { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
