using System;
using System.Linq;
using System.Threading;
using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

public sealed class ComparisonLimitTests
{
    [Fact]
    public void Limits_end_the_search_without_an_answer()
    {
        var from = Of(Allow("s3:GetObject", "arn:aws:s3:::a*b*c*d arn:aws:s3:::*x*y"));
        var to = Of(Allow("s3:GetObject", "arn:aws:s3:::*a*b*c*d* arn:aws:s3:::*x*y*z"));

        var result = PolicyComparison.NewAccess(from, to, PolicyDialect.AwsS3, new ComparisonOptions { MaxWork = 1 });

        Assert.Equal(Truth.NotDecided, result.IsEmpty);
        Assert.False(result.IsComplete);
    }

    [Fact]
    public void A_large_or_hostile_policy_ends_at_the_limit()
    {
        var many = Of([.. Enumerable.Range(0, 600).SelectMany(i => new[]
        {
            Allow("s3:*" + (char)('a' + (i % 26)) + "*", $"arn:aws:s3:::*a{i}*b*c", $"arn:aws:iam::111122223333:user/u{i % 40}"),
            Deny("s3:*" + (char)('a' + (i % 7)) + "*", $"arn:aws:s3:::*{i}*d*e*f", $"arn:aws:iam::111122223333:user/u{i % 30}"),
        })]);

        var result = PolicyComparison.NewAccess(many, Of([.. many.Statements.Skip(9)]), PolicyDialect.AwsS3, new ComparisonOptions { MaxWork = 2_000_000 });

        Assert.False(result.IsComplete);
        Assert.NotEqual(Truth.Yes, result.IsEmpty);
        Assert.False(PolicyComparison.Redundancy(many, PolicyDialect.AwsS3, new ComparisonOptions { MaxWork = 100_000 }).IsComplete);
    }

    [Fact]
    public void Can_be_cancelled_and_refuses_null()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var document = Of(Allow("s3:*", "*"));

        Assert.Throws<OperationCanceledException>(() => PolicyComparison.NewAccess(Of(), document, PolicyDialect.AwsS3, cancellationToken: source.Token));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.NewAccess(null!, document, PolicyDialect.AwsS3));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.NewAccess(document, null!, PolicyDialect.AwsS3));
        Assert.Throws<ArgumentNullException>(() => PolicyComparison.NewAccess(document, document, null!));
    }
}
