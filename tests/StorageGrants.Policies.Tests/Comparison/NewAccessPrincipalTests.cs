using StorageGrants.Access.Policies;
using Xunit;
using static StorageGrants.Policies.Tests.Comparison.Change;
using static StorageGrants.Policies.Tests.Comparison.Policy;

namespace StorageGrants.Policies.Tests.Comparison;

public sealed class NewAccessPrincipalTests
{
    [Fact]
    public void Principals_are_compared()
    {
        const string Ann = "arn:aws:iam::111122223333:user/ann", Bob = "arn:aws:iam::111122223333:user/bob", Root = "arn:aws:iam::111122223333:root";

        Assert.Equal(Truth.Yes, Compare(Of(Allow("s3:GetObject", Logs, $"{Ann} {Bob}")), Of(Allow("s3:GetObject", Logs, Ann))).IsEmpty);
        Assert.Equal(Truth.Yes, Compare(Of(Allow("s3:GetObject", Logs, "*")), Of(Allow("s3:GetObject", Logs, Root))).IsEmpty);
        Assert.Equal(Bob, Certain(Of(Allow("s3:GetObject", Logs, Ann)), Of(Allow("s3:GetObject", Logs, $"{Ann} {Bob}"))).Witness.Principal.Arn);
        Assert.Equal(RequestPrincipalKind.Anonymous, Certain(Of(Allow("s3:GetObject", Logs, Root)), Of(Allow("s3:GetObject", Logs, "*"))).Witness.Principal.Kind);
        Assert.NotEqual(Ann, Certain(Of(Allow("s3:GetObject", Logs, Ann)), Of(Allow("s3:GetObject", Logs, Root))).Witness.Principal.Arn);
    }

    [Fact]
    public void What_an_account_is_allowed_its_users_are_where_the_bucket_is_of_another()
    {
        const string Ann = "arn:aws:iam::111122223333:user/ann", Root = "arn:aws:iam::111122223333:root";
        var account = Of(Allow("s3:GetObject", Logs, Root));
        var user = Of(Allow("s3:GetObject", Logs, Ann));

        // At home the account decides which of its users may; named, a user needs nothing else.
        var home = Certain(account, user).Witness;
        Assert.Equal((Ann, null), (home.Principal.Arn, home.ResourceAccount));
        var abroad = Certain(user, account).Witness;
        Assert.NotEqual((Ann, null), (abroad.Principal.Arn, abroad.ResourceAccount));
        Assert.NotEqual("111122223333", abroad.ResourceAccount);
        Assert.Equal(Truth.Yes, PolicyComparison.NewAccess(account, user, PolicyDialect.StorageGrid).IsEmpty);

        // A Deny keeps out every caller of the account.
        var denied = Of(Allow("s3:GetObject", Logs, Root), Allow("s3:GetObject", Logs, Ann), Deny("s3:GetObject", Logs, "111122223333"));
        Assert.Equal(Truth.Yes, PolicyComparison.Access(denied, PolicyDialect.AwsS3).IsEmpty);

        // All but one user are kept out, and that one comes from another account.
        var left = Of(Allow("s3:GetObject", Logs, Root), Deny("s3:GetObject", Logs, "!" + Ann));
        var found = Assert.Single(PolicyComparison.Access(left, PolicyDialect.AwsS3).Findings).Witness;
        Assert.Equal(Ann, found.Principal.Arn);
        Assert.NotNull(found.ResourceAccount);
    }

    [Fact]
    public void A_caller_known_by_two_names_is_thought_of()
    {
        const string Team = "arn:aws:iam::111122223333:group/team", Ops = "arn:aws:iam::111122223333:group/ops";

        var finding = Certain(
            Of(Allow("s3:GetObject", Logs, Team), Deny("s3:GetObject", Logs, Ops)),
            Of(Allow("s3:GetObject", Logs, Team)));

        Assert.Equal(2, finding.Witness.Principal.Aliases.Count + 1);
    }
}
