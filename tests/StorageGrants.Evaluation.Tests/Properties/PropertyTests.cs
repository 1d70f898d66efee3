using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using StorageGrants.Evaluation.Tests.Cases;
using StorageGrants.Testing;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Properties;

public class PropertyTests
{
    private static readonly Config s_config = PropertyRun.Times(200);

    /// <summary>Systems whose roles add up, with a role set and where it is granted.</summary>
    public static TheoryData<string, string, string> Unions => new()
    {
        { "backblaze-console", "2026", "ConsoleRole" },
        { "tigris", "2026-10", "BucketRole" },
        { "storagegrid", "11.7", "TenantPermission" },
        { "storagegrid", "12.0", "TenantPermission" },
        { "backblaze-keys", "v4", "Capability" },
        { "tigris-organizations", "2026-06", "ShareRole" },
    };

    [Theory]
    [MemberData(nameof(Unions))]
    public void A_grant_only_adds(string system, string edition, string set)
    {
        var model = AccessModel.For(Systems.Catalog(system), edition);
        var grant = GrantOf(model, set);

        Check.One(s_config, Prop.ForAll(Arb.From(grant.ListOf()), Arb.From(grant), (before, added) =>
        {
            var less = Compile(model, [.. before], []);
            var more = Compile(model, [.. before, added], []);
            return Requests(model).All(request => !less.Evaluate(request).IsAllowed || more.Evaluate(request).IsAllowed);
        }));
    }

    [Theory]
    [InlineData("11.7")]
    [InlineData("11.8")]
    [InlineData("12.0")]
    public void A_read_only_group_never_adds(string edition)
    {
        var model = AccessModel.For(RoleCatalog.StorageGrid, edition);
        var grant = GrantOf(model, "TenantPermission");

        Check.One(s_config, Prop.ForAll(Arb.From(grant.ListOf()), Arb.From(grant.ListOf()), (held, inGroup) =>
        {
            var plain = Compile(model, [.. held], [new AccessGroup("group") { Grants = [.. inGroup] }]);
            var readOnly = Compile(model, [.. held], [new AccessGroup("group") { Grants = [.. inGroup], IsReadOnly = true }]);
            return Requests(model).All(request => !readOnly.Evaluate(request).IsAllowed || plain.Evaluate(request).IsAllowed)
                && Requests(model).All(request => !readOnly.Evaluate(request).IsAllowed || Catalog(model, request).Access == "read" || request.Operation == "ChangeOwnPassword");
        }));
    }

    [Theory]
    [MemberData(nameof(Unions))]
    public void A_decision_is_what_its_explanation_says(string system, string edition, string set)
    {
        var model = AccessModel.For(Systems.Catalog(system), edition);

        Check.One(s_config.WithMaxTest(30), Prop.ForAll(Arb.From(GrantOf(model, set).ListOf()), held =>
        {
            var evaluator = Compile(model, [.. held], []);
            return Requests(model).All(request => evaluator.Explain(request) is var why
                && why.Decision == evaluator.Evaluate(request)
                && why.Reason.Length > 0
                && (why.Step.Id is not ("role" or "permission" or "bucket-role" or "capabilities" or "share") || why.Grants.Count > 0));
        }));
    }

    private static RoleOperation Catalog(AccessModel model, AccessRequest request) => model.Catalog.FindOperation(request.Operation)!;

    private static Gen<AccessGrant> GrantOf(AccessModel model, string set)
    {
        var choices =
            from role in model.Catalog.FindRoleSet(set)!.Roles
            from scope in role.In(model.Edition).Scopes
            from grant in Scopes(scope).Select(place => new AccessGrant(set, role.Name, place))
            select grant;
        return Gen.Elements(choices.ToArray());
    }

    private static IEnumerable<AccessScope> Scopes(string kind) => kind switch
    {
        "organization" => [AccessScope.Organization],
        "wildcard" => [AccessScope.Wildcard],
        "resource-group" => [AccessScope.ResourceGroup("RG1"), AccessScope.ResourceGroup("RG2")],
        "bucket" => [AccessScope.Bucket("A"), AccessScope.Bucket("B")],
        _ => [],
    };

    private static AccessEvaluator Compile(AccessModel model, AccessGrant[] grants, AccessGroup[] groups) => model.Compile(new AccessData
    {
        ResourceGroups = [new AccessResourceGroup("RG1"), new AccessResourceGroup("RG2")],
        Buckets = [new AccessBucket("A") { ResourceGroup = "RG1" }, new AccessBucket("B")],
        Groups = groups,
        Principals = [new AccessPrincipal("ann") { Grants = grants, Groups = [.. groups.Select(group => group.Name)] }],
    });

    private static IEnumerable<AccessRequest> Requests(AccessModel model) =>
        from operation in model.Catalog.Operations
        from bucket in new[] { null, "A", "B", "unknown" }
        select new AccessRequest("ann", operation.Name, bucket, bucket is null ? null : "key");
}
