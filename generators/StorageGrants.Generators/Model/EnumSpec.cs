namespace StorageGrants.Generators.Model;

/// <param name="Name">C# name.</param>
/// <param name="Reader">Method of the JSON class that reads it.</param>
/// <param name="Summary">Description of the schema, or null.</param>
/// <param name="Line">Where it is defined.</param>
/// <param name="RoleSet">What the schema says of the role set, null for a plain enum.</param>
/// <param name="Members">One member for each wire text.</param>
internal sealed record EnumSpec(
    string Name,
    string Reader,
    string? Summary,
    SourceLine Line,
    RoleSetSpec? RoleSet,
    EquatableArray<EnumMemberSpec> Members);

/// <param name="Name">C# name.</param>
/// <param name="WireText">Text on the wire.</param>
/// <param name="Summary">Description, or null.</param>
/// <param name="Role">What the schema says of the role, null for a plain enum.</param>
internal sealed record EnumMemberSpec(string Name, string WireText, string? Summary, RoleSpec? Role);

internal sealed record RoleSetSpec(string System, string Name, string? Plane, string? Combination, string? Wildcard, string? Default);

internal sealed record RoleSpec(bool BypassesPolicies, string? OnWildcard, string? Since, EquatableArray<string> Includes);
