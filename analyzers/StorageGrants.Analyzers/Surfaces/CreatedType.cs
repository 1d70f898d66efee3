using StorageGrants.Analyzers.CodeRules;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>What there is to look at where an object of a type is created.</summary>
internal sealed class CreatedType
{
    private static readonly CreatedType Nothing = new([], isGrant: false);

    private CreatedType(CodeRule[] rules, bool isGrant)
    {
        Rules = rules;
        IsGrant = isGrant;
    }

    /// <summary>The rules about code that concern it.</summary>
    public CodeRule[] Rules { get; }

    /// <summary>Whether it writes grants by itself.</summary>
    public bool IsGrant { get; }

    public static CreatedType Of(CodeRule[] rules, bool isGrant) => rules.Length == 0 && !isGrant ? Nothing : new(rules, isGrant);
}
