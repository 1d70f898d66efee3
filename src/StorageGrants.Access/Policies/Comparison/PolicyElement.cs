namespace StorageGrants.Access.Policies;

/// <summary>A part of a policy that can be left out.</summary>
public enum PolicyElement
{
    /// <summary>A whole statement.</summary>
    Statement,

    /// <summary>A value of <c>Action</c>.</summary>
    Action,

    /// <summary>A value of <c>NotAction</c>.</summary>
    NotAction,

    /// <summary>A value of <c>Resource</c>.</summary>
    Resource,

    /// <summary>A value of <c>NotResource</c>.</summary>
    NotResource,

    /// <summary>A principal of <c>Principal</c>.</summary>
    Principal,

    /// <summary>A principal of <c>NotPrincipal</c>.</summary>
    NotPrincipal,

    /// <summary>A value of a condition.</summary>
    ConditionValue,

    /// <summary>A whole condition.</summary>
    Condition,
}
