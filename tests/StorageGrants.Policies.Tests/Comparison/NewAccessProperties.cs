using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Testing;
using Xunit;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>Every answer compared with the evaluator's answers to many requests.</summary>
public sealed class NewAccessProperties
{
    public static TheoryData<string, bool, bool> Cases => new()
    {
        { "aws-s3", false, false }, { "aws-s3", false, true }, { "aws-s3", true, false }, { "aws-s3", true, true },
        { "ceph-rgw-16", true, false }, { "ceph-rgw-16", true, true }, { "storagegrid", true, true }, { "storagegrid", false, true },
        { "tigris", false, true }, { "sobject", true, true },
    };

    // Each change is tried with some of the requests, all changes together with all.
    private const int Strides = 5;

    private static Config Times(int count) => PropertyRun.Times(count);

    private static readonly PolicyDocument Everything = new([Policy.Statement(PolicyEffect.Allow, "*", "*", null, [])]);

    // Callers of other accounts are taken to be allowed everything by their own.
    private static Func<PolicyRequest, Effect> Compile(PolicyDialect dialect, PolicyDocument document, bool principals)
    {
        var alone = principals ? CompiledPolicies.Compile(dialect, resource: [document]) : CompiledPolicies.Compile(dialect, [document]);
        var across = principals ? CompiledPolicies.Compile(dialect, [Everything], [document]) : alone;
        return request => (request.ResourceAccount is null || request.ResourceAccount == request.Principal.Account ? alone : across).Evaluate(request).Effect;
    }

    private static ComparisonOptions Options(bool principals) => new() { Kind = principals ? PolicyKind.Resource : PolicyKind.Identity };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Findings_and_proofs_agree_with_the_evaluator(string name, bool principals, bool conditions)
    {
        var dialect = PolicyDialect.Find(name)!;
        var changes = RandomPolicies.Change(principals, conditions).ToArbitrary();
        var requests = RandomPolicies.Requests(principals).Where(request => IsPossible(dialect, request)).ToArray();
        Check.One(Times(150), Prop.ForAll(changes, Gen.Choose(0, Strides - 1).ToArbitrary(), (change, offset) =>
        {
            var (from, to) = change;
            var result = PolicyComparison.NewAccess(from, to, dialect, Options(principals));
            var before = Compile(dialect, from, principals);
            var after = Compile(dialect, to, principals);
            bool IsNew(PolicyRequest request) => after(request) == Effect.Allow && before(request) == Effect.Deny;
            foreach (var finding in result.Findings.Where(finding => finding.Certainty == Certainty.Certain))
            {
                Assert.True(IsNew(finding.Witness), finding.ToString());
            }

            if (result.IsEmpty == Truth.Yes && requests.Where((_, i) => i % Strides == offset).Cast<PolicyRequest?>().FirstOrDefault(request => IsNew(request!.Value)) is { } missed)
            {
                Assert.Fail($"Proved empty, but {missed.Principal} {missed.Action} {missed.Resource} {string.Join(",", missed.Context.Keys)} {missed.ResourceAccount} {missed.IsOwner} {missed.BaseAccess} is new:\n{Text(from)}\n{Text(to)}");
            }

            // Without conditions, in a dialect that leaves nothing open, there is always an answer.
            Assert.True(conditions || name != "aws-s3" || result.IsEmpty != Truth.NotDecided, "Not decided:\n" + Text(from) + "\n" + Text(to));
        }));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_policy_allows_nothing_that_it_does_not_allow(string name, bool principals, bool conditions)
    {
        var dialect = PolicyDialect.Find(name)!;
        Check.One(Times(60), Prop.ForAll(RandomPolicies.Document(principals, conditions).ToArbitrary(), document =>
            Assert.Equal(Truth.Yes, PolicyComparison.NewAccess(document, document, dialect, Options(principals)).IsEmpty)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_more_allow_takes_nothing_away_and_one_more_deny_adds_nothing(string name, bool principals, bool conditions)
    {
        var dialect = PolicyDialect.Find(name)!;
        Check.One(Times(60), Prop.ForAll(
            RandomPolicies.Document(principals, conditions).ToArbitrary(),
            RandomPolicies.Statement(principals, conditions).ToArbitrary(),
            (document, statement) =>
            {
                var longer = new PolicyDocument([.. document.Statements, statement]) { Version = document.Version };
                var result = statement.Effect == PolicyEffect.Allow
                    ? PolicyComparison.NewAccess(longer, document, dialect, Options(principals))
                    : PolicyComparison.NewAccess(document, longer, dialect, Options(principals));
                Assert.Equal(Truth.Yes, result.IsEmpty);
            }));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Redundant_parts_and_dead_statements_make_no_difference(bool principals, bool conditions)
    {
        var requests = RandomPolicies.Requests(principals).Where(request => IsPossible(PolicyDialect.AwsS3, request)).ToArray();
        Check.One(Times(15), Prop.ForAll(RandomPolicies.Document(principals, conditions).ToArbitrary(), document =>
        {
            var options = Options(principals);
            var before = Compile(PolicyDialect.AwsS3, document, principals);
            var reduced = PolicyComparison.Redundancy(document, PolicyDialect.AwsS3, options).Reduced;
            var equivalent = PolicyComparison.Equivalent(document, reduced, PolicyDialect.AwsS3, options).AreEquivalent;
            Assert.NotEqual(Truth.No, equivalent);
            Assert.True(conditions || equivalent == Truth.Yes);
            var dead = PolicyComparison.DeadStatements(document, PolicyDialect.AwsS3, options).Select(statement => statement.Index).ToHashSet();
            var alive = new PolicyDocument([.. document.Statements.Where((_, i) => !dead.Contains(i))]) { Version = document.Version };
            foreach (var changed in new[] { reduced, alive })
            {
                var after = Compile(PolicyDialect.AwsS3, changed, principals);
                Assert.All(requests, request => Assert.True(
                    IsSame(before(request), after(request)), request.Action + " " + request.Resource + "\n" + Text(document) + "\n" + Text(changed)));
            }
        }));
    }

    // What several values of one key mean without a quantifier is not documented: the comparison takes it that there is one.
    private static bool IsSame(Effect before, Effect after) => before == after || before == Effect.Undocumented || after == Effect.Undocumented;

    private static bool IsPossible(PolicyDialect dialect, PolicyRequest request) =>
        dialect.FindAction(request.Action) is { } action
            ? (action.Resources & (request.Resource.Contains('/') ? ActionResources.Object : ActionResources.Bucket)) != 0
            : dialect == PolicyDialect.AwsS3;

    private static string Text(PolicyDocument document) => PolicyWriter.Write(document);
}
