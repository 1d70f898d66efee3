using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Whether a condition limits callers to fixed values, as Amazon S3 means it when it tells whether a policy is public (AWS SDK
/// reference, PublicAccessBlockConfiguration): certain keys, values without wildcards and variables, addresses as ranges that are
/// not too wide. How wide that is the reference does not say; /8 and /32 are taken as the widest.
/// </summary>
internal static class FixedValues
{
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:SourceArn", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceOwner", "aws:SourceAccount", "aws:userid",
        "s3:x-amz-server-side-encryption-aws-kms-key-id",
    };

    // They say who asks. Requests without a signature carry none that begins with aws:Principal.
    private static readonly HashSet<string> CallerKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "s3:DataAccessPointAccount", "s3:DataAccessPointArn",
    };

    /// <summary>Whether a condition of an Allow lets only fixed callers through; not decided for a key that the dialect does not have.</summary>
    internal static Truth Limits(PolicyCondition condition, PolicyDialect dialect) =>
        condition.Operator.IfExists || condition.Operator.Quantifier == ConditionQuantifier.ForAllValues
            ? Truth.No
            : condition.Operator.Test switch
            {
                ConditionTest.IpAddress => Of(IsSourceIp(condition) && AreNarrow(condition)),
                ConditionTest.StringEquals or ConditionTest.StringEqualsIgnoreCase or ConditionTest.StringLike or ConditionTest.ArnEquals or ConditionTest.ArnLike =>
                    HasFixedKey(condition, dialect),
                _ => Truth.No,
            };

    /// <summary>Whether a condition of a Deny lets it match everyone but fixed callers.</summary>
    internal static Truth DeniesOthers(PolicyCondition condition, PolicyDialect dialect) =>
        condition.Operator.Quantifier != ConditionQuantifier.None
            ? Truth.No
            : condition.Operator.Test switch
            {
                ConditionTest.NotIpAddress => Of(IsSourceIp(condition) && AreNarrow(condition)),
                ConditionTest.StringNotEquals or ConditionTest.StringNotEqualsIgnoreCase or ConditionTest.StringNotLike or ConditionTest.ArnNotEquals or ConditionTest.ArnNotLike =>
                    HasFixedKey(condition, dialect),
                _ => Truth.No,
            };

    private static Truth Of(bool answer) => answer ? Truth.Yes : Truth.No;

    private static Truth HasFixedKey(PolicyCondition condition, PolicyDialect dialect)
    {
        var key = condition.Key.Value;
        if (!AreFixed(condition) || (!Keys.Contains(key) && !CallerKeys.Contains(key)))
        {
            return Truth.No;
        }

        return Keys.Contains(key) || dialect.FindConditionKey(key) is not null ? Truth.Yes : Truth.NotDecided;
    }

    private static bool IsSourceIp(PolicyCondition condition) => string.Equals(condition.Key.Value, "aws:SourceIp", StringComparison.OrdinalIgnoreCase);

    private static bool AreFixed(PolicyCondition condition) =>
        condition.Values.Count > 0 && condition.Values.All(value =>
            value.Value.IndexOf('*') < 0 && value.Value.IndexOf('?') < 0 && value.Value.IndexOf("${", StringComparison.Ordinal) < 0);

    private static bool AreNarrow(PolicyCondition condition) => condition.Values.Count > 0 && condition.Values.All(value => IsNarrow(value.Value));

    private static bool IsNarrow(string range)
    {
        var slash = range.IndexOf('/');
        if (!NetworkAddress.TryRead(range, slash < 0 ? range.Length : slash, out var address))
        {
            return false;
        }

        return slash < 0 || (ValueSetReader.TryReadPrefix(range.Substring(slash + 1), address.IsV6 ? 128 : 32, out var prefix) && prefix >= (address.IsV6 ? 32 : 8));
    }
}
