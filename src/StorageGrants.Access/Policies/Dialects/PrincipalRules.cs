using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Which principals a dialect takes: the forms under each type; no forms means any text.</summary>
internal sealed class PrincipalRules
{
    public static readonly PrincipalRules Any = new(new Dictionary<string, IReadOnlyList<TextForm>>(StringComparer.Ordinal), Array.Empty<string>());

    public PrincipalRules(IReadOnlyDictionary<string, IReadOnlyList<TextForm>> types, IReadOnlyList<string> typeNames)
    {
        Types = types;
        TypeNames = typeNames;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<TextForm>> Types { get; }

    /// <summary>The types in the order of the file.</summary>
    public IReadOnlyList<string> TypeNames { get; }
}
