namespace StorageGrants.Access.Policies;

/// <summary>What is true of an operator's test, whatever its values.</summary>
internal static class ConditionTests
{
    /// <summary>Whether the test is the opposite of another.</summary>
    public static bool IsNegated(ConditionTest test) => test is
        ConditionTest.StringNotEquals or ConditionTest.StringNotEqualsIgnoreCase or ConditionTest.StringNotLike or
        ConditionTest.NumericNotEquals or ConditionTest.DateNotEquals or ConditionTest.NotIpAddress or
        ConditionTest.ArnNotEquals or ConditionTest.ArnNotLike;

    public static bool IsDate(ConditionTest test) => test is >= ConditionTest.DateEquals and <= ConditionTest.DateGreaterThanEquals;

    public static bool IsArn(ConditionTest test) => test is >= ConditionTest.ArnEquals and <= ConditionTest.ArnNotLike;

    public static bool IsNumeric(ConditionTest test) => test is >= ConditionTest.NumericEquals and <= ConditionTest.NumericGreaterThanEquals;

    public static Order OrderOf(ConditionTest test) => test switch
    {
        ConditionTest.NumericLessThan or ConditionTest.DateLessThan => Order.Less,
        ConditionTest.NumericLessThanEquals or ConditionTest.DateLessThanEquals => Order.LessOrSame,
        ConditionTest.NumericGreaterThan or ConditionTest.DateGreaterThan => Order.Greater,
        ConditionTest.NumericGreaterThanEquals or ConditionTest.DateGreaterThanEquals => Order.GreaterOrSame,
        _ => Order.Same,
    };
}
