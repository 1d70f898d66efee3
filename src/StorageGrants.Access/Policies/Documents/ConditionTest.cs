namespace StorageGrants.Access.Policies;

/// <summary>What a condition operator compares, without prefix and suffix.</summary>
public enum ConditionTest
{
    /// <summary>A name that is no operator of the policy language.</summary>
    Unknown,

    /// <summary>Same text.</summary>
    StringEquals,

    /// <summary>Other text.</summary>
    StringNotEquals,

    /// <summary>Same text, letter case ignored.</summary>
    StringEqualsIgnoreCase,

    /// <summary>Other text, letter case ignored.</summary>
    StringNotEqualsIgnoreCase,

    /// <summary>Matches a pattern with <c>*</c> and <c>?</c>.</summary>
    StringLike,

    /// <summary>Does not match a pattern.</summary>
    StringNotLike,

    /// <summary>Same number.</summary>
    NumericEquals,

    /// <summary>Other number.</summary>
    NumericNotEquals,

    /// <summary>Smaller number.</summary>
    NumericLessThan,

    /// <summary>Smaller or same number.</summary>
    NumericLessThanEquals,

    /// <summary>Greater number.</summary>
    NumericGreaterThan,

    /// <summary>Greater or same number.</summary>
    NumericGreaterThanEquals,

    /// <summary>Same instant.</summary>
    DateEquals,

    /// <summary>Other instant.</summary>
    DateNotEquals,

    /// <summary>Before.</summary>
    DateLessThan,

    /// <summary>Before or at.</summary>
    DateLessThanEquals,

    /// <summary>After.</summary>
    DateGreaterThan,

    /// <summary>After or at.</summary>
    DateGreaterThanEquals,

    /// <summary>Same truth value.</summary>
    Bool,

    /// <summary>Same bytes, written in base64.</summary>
    BinaryEquals,

    /// <summary>Address inside a range.</summary>
    IpAddress,

    /// <summary>Address outside every range.</summary>
    NotIpAddress,

    /// <summary>ARN that matches part by part.</summary>
    ArnEquals,

    /// <summary>ARN that does not match.</summary>
    ArnNotEquals,

    /// <summary>ARN that matches part by part, patterns allowed.</summary>
    ArnLike,

    /// <summary>ARN that does not match a pattern.</summary>
    ArnNotLike,

    /// <summary>Whether the key is absent from the request.</summary>
    Null,
}
