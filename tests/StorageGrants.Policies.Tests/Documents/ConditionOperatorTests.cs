using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Documents;

public sealed class ConditionOperatorTests
{
    [Theory]
    [InlineData(ConditionTest.StringLike, ConditionQuantifier.None, false, "StringLike")]
    [InlineData(ConditionTest.StringLike, ConditionQuantifier.ForAnyValue, true, "ForAnyValue:StringLikeIfExists")]
    [InlineData(ConditionTest.Null, ConditionQuantifier.None, false, "Null")]
    public void Is_written_as_policies_write_it(ConditionTest test, ConditionQuantifier quantifier, bool ifExists, string expected) =>
        Assert.Equal(expected, new ConditionOperator(test, quantifier, ifExists).ToString());
}
