using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>The points on which engines differ, as a dialect has them.</summary>
public sealed class EvaluationRuleTests
{
    [Theory]
    [InlineData("tigris", "notAction = matches")]
    [InlineData("tigris", "actionAndNotAction = undocumented")]
    [InlineData("tigris", "resourceAndNotResource = undocumented")]
    [InlineData("tigris", "identityPrincipal = undocumented")]
    [InlineData("tigris", "missingEffect = undocumented")]
    [InlineData("tigris", "missingElement = undocumented")]
    [InlineData("tigris", "negatedValues = none")]
    [InlineData("tigris", "absentKeyNegated = matches")]
    [InlineData("tigris", "nullFalse = present")]
    [InlineData("tigris", "globs = backtracking")]
    [InlineData("tigris", "variablesVersion = any")]
    [InlineData("tigris", "dateZones = any")]
    [InlineData("tigris", "numbers = decimal")]
    [InlineData("tigris", "booleans = words")]
    [InlineData("tigris", "arnOperators = match")]
    [InlineData("tigris", "addressPrefix = strict")]
    [InlineData("tigris", "addressFamilies = separate")]
    [InlineData("tigris", "conditionKeyCase = ignored")]
    [InlineData("tigris", "unreadableValues = undocumented")]
    [InlineData("tigris", "severalValues = undocumented")]
    [InlineData("tigris", "outsideDialect = undocumented")]
    [InlineData("tigris", "principals = accounts")]
    [InlineData("tigris", "owner = noDefault")]
    [InlineData("tigris", "root = noDefault")]
    [InlineData("tigris", "level = policyWins")]
    [InlineData("aws-s3", "policyWithoutMatch = baseAccess")]
    public void A_point_that_a_dialect_leaves_out_is_decided_as_in_the_reference(string dialect, string expected)
    {
        var rule = RuleOf(dialect, expected.Split(' ')[0]);

        Assert.Equal(expected, rule.ToString());
        Assert.Equal((Evidence.Inferred, 0, ""), (rule.Evidence, rule.Sources.Count, rule.Note));
    }

    [Fact]
    public void A_point_that_a_dialect_has_says_how_it_is_known()
    {
        Assert.Equal(Evidence.Measured, RuleOf("ceph-rgw-16", "notAction").Evidence);
        Assert.Equal(["act-08", "act-10"], RuleOf("ceph-rgw-16", "notAction").Sources);
        Assert.Equal((Evidence.Documented, "Not in the documented subset."), (RuleOf("tigris", "variables").Evidence, RuleOf("tigris", "variables").Note));
        Assert.Equal("ownerRootAlways = s3:DeleteBucketPolicy, s3:GetBucketPolicy, s3:PutBucketPolicy", RuleOf("aws-s3", "ownerRootAlways").ToString());
    }

    // What is documented is delegation; the refusal that follows from it is not.
    [Fact]
    public void That_an_account_only_delegates_is_inferred() => Assert.Equal(Evidence.Inferred, RuleOf("aws-s3", "principals").Evidence);

    private static EvaluationRule RuleOf(string dialect, string name) =>
        DialectEvaluation.Of(PolicyDialect.Find(dialect)!).Rules.Single(rule => rule.Name == name);
}
