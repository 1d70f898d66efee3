namespace StorageGrants.Access.Policies;

/// <summary>What the values of a condition key are.</summary>
public enum ConditionValueType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An instant.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>An address or a range of addresses.</summary>
    Address,

    /// <summary>An ARN.</summary>
    Arn,

    /// <summary>Bytes in base64.</summary>
    Binary,
}
