namespace StorageGrants.Access.Policies;

/// <summary>What a dialect says about one kind of policy.</summary>
public sealed class PolicyKindRules
{
    internal PolicyKindRules(PolicyKind kind, string title, int? maxBytes, PrincipalUse principal)
    {
        Kind = kind;
        Title = title;
        MaxBytes = maxBytes;
        Principal = principal;
    }

    /// <summary>The kind.</summary>
    public PolicyKind Kind { get; }

    /// <summary>What the system calls such a policy, such as <c>group policy</c>.</summary>
    public string Title { get; }

    /// <summary>Size limit in bytes of UTF-8, or null when none is known.</summary>
    public int? MaxBytes { get; }

    /// <summary>Whether statements name principals.</summary>
    public PrincipalUse Principal { get; }
}
