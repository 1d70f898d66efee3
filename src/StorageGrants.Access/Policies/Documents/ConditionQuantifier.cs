namespace StorageGrants.Access.Policies;

/// <summary>How a condition treats a key that carries several values in the request.</summary>
public enum ConditionQuantifier
{
    /// <summary>No prefix: the key is expected to carry one value.</summary>
    None,

    /// <summary><c>ForAllValues:</c>, true when every value of the request matches, and when there is none.</summary>
    ForAllValues,

    /// <summary><c>ForAnyValue:</c>, true when at least one value of the request matches.</summary>
    ForAnyValue,
}
