using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using Xunit;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Model;

public class BadInputTests
{
    private static AccessModel Tigris => AccessModel.For(RoleCatalog.Tigris, "2026-10");

    private static AccessModel Console => AccessModel.For(RoleCatalog.BackblazeConsole, "2026");

    public static TheoryData<string, string> Mistakes => new()
    {
        { "edition", "'2026-07' is no edition of tigris; there are: 2026-06, 2026-10" },
        { "role set", "'BucketRoles' is no role set of tigris; did you mean 'BucketRole'?; there are: UserRole, BucketRole, AccessKeyScope" },
        { "role", "principal 'ann', grant 2: 'Edtor' is no role of BucketRole; did you mean 'Editor'?; there are: ReadOnly, ReadWrite, Editor, Admin" },
        { "alias", "'Read Only' is no role of BucketRole; did you mean 'ReadOnly'?" },
        { "bucket", "'uploadz' is no bucket; did you mean 'uploads'?" },
        { "resource group", "'RG' is no resource group; did you mean 'RG1'?" },
        { "group", "principal 'ann': 'editors' is no group; did you mean 'editor'?" },
        { "attribute", "principal 'ann': 'root' is no attribute that tigris knows; there are: none" },
        { "bucket setting", "bucket 'uploads': 'delete-protect' is no setting of buckets that tigris knows; did you mean 'delete-protection'?" },
        { "setting", "the organization: 'sso' is no setting that tigris knows" },
        { "owner", "bucket 'uploads': its owner 'bob' is no principal" },
        { "creator", "principal 'ann': its creator 'bob' is no principal" },
        { "deactivated role", "the deactivated role 'Flyer' is no role of tigris" },
        { "two principals", "principal 'ann': there are two of this name" },
        { "two buckets", "bucket 'uploads': there are two of this name" },
        { "two groups", "group 'editor': there are two of this name" },
        { "two resource groups", "resource group 'RG1': there are two of this name" },
        { "cycle", "it is in itself: RG1 in RG2 in RG3 in RG1" },
        { "own parent", "it is in itself: RG1 in RG1" },
        { "parent", "resource group 'RG2': its parent 'RG' is no resource group; did you mean 'RG1'?" },
        { "policy", "backblaze-console reads no policies, so 'full' would be ignored" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_what_is_accepted(string mistake, string message) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => Make(mistake)).Message);

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_place()
    {
        var origin = new JsonOrigin(new JsonSpan(17, 4));
        var data = new AccessData
        {
            Principals = [Who("ann", new AccessGrant("BucketRole", "Edtor", AccessScope.Bucket("a"), origin), OnBucket("BucketRole", "Editor", "b"))],
            Settings = ["dark"],
        };

        var exception = Assert.Throws<AccessDataException>(() => Tigris.Compile(data));

        Assert.Equal(3, exception.Problems.Count);
        Assert.Same(origin, exception.Problems[0].Origin);
        Assert.Equal("principal 'ann', grant 2", exception.Problems[1].Place);
    }

    [Fact]
    public void A_hundred_mistakes_do_not_make_a_message_of_a_hundred_lines()
    {
        var data = new AccessData { Principals = [Who("ann", [.. Enumerable.Range(0, 100).Select(i => OnBucket("BucketRole", "Editor", "b" + i))])] };

        var exception = Assert.Throws<AccessDataException>(() => Tigris.Compile(data));

        Assert.Equal(100, exception.Problems.Count);
        Assert.Contains("and 95 more", exception.Message);
    }

    [Fact]
    public void A_hundred_thousand_grants_are_taken()
    {
        var buckets = Enumerable.Range(0, 1000).Select(i => new AccessBucket("b" + i)).ToArray();
        var evaluator = Tigris.Compile(new AccessData
        {
            Buckets = buckets,
            Principals = [.. Enumerable.Range(0, 100).Select(i => Who("p" + i, [.. buckets.Select(bucket => OnBucket("BucketRole", i % 2 == 0 ? "ReadOnly" : "Editor", bucket.Name))]))],
        });

        Assert.False(evaluator.Evaluate(new AccessRequest("p0", "PutObject", "b999", "a")).IsAllowed);
        Assert.True(evaluator.Evaluate(new AccessRequest("p99", "PutObject", "b999", "a")).IsAllowed);
    }

    [Fact]
    public void Whatever_a_request_names_an_answer_comes()
    {
        var evaluator = Console.Compile(new AccessData { Principals = [Who("ann", Grant("ConsoleRole", "Administrator"))], Buckets = [new AccessBucket("A")] });
        string?[] names = [null, "", "ann", "A", "no such thing", "\ud800", new string('x', 100_000)];
        var requests =
            from principal in names
            from operation in names.Append("DeleteObject")
            where operation is not null
            from bucket in names
            from key in new[] { null, "", "a/\u0000b" }
            select new AccessRequest(principal, operation, bucket, key) { ResourceGroup = bucket, Target = principal };

        foreach (var request in requests.Append(default))
        {
            var expected = request.Principal == "ann" && request.Operation == "DeleteObject";
            Assert.Equal(expected, evaluator.Evaluate(request).IsAllowed);
            Assert.Equal(expected, evaluator.Explain(request).Effect == Effect.Allow);
        }
    }

    [Fact]
    public void Nulls_are_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("catalog", () => AccessModel.For(null!, "2026-06"));
        Assert.Throws<ArgumentNullException>("edition", () => AccessModel.For(RoleCatalog.Tigris, null!));
        Assert.Throws<ArgumentNullException>("data", () => Tigris.Compile(null!));
        Assert.Throws<ArgumentNullException>("operation", () => new AccessRequest("ann", null!));
        Assert.Throws<ArgumentNullException>("name", () => AccessScope.Bucket(null!));
        Assert.Throws<ArgumentNullException>("roleSet", () => Tigris.LeastRole(null!, "GetObject"));
    }

    private static object Make(string mistake) => mistake switch
    {
        "edition" => AccessModel.For(RoleCatalog.Tigris, "2026-07"),
        "role set" => Tigris.Compile(Data([OnBucket("BucketRoles", "Editor", "uploads")])),
        "role" => Tigris.Compile(Data([OnBucket("BucketRole", "Editor", "uploads"), OnBucket("BucketRole", "Edtor", "uploads")])),
        "alias" => Tigris.Compile(Data([OnBucket("BucketRole", "Read Only", "uploads")])),
        "bucket" => Tigris.Compile(Data([OnBucket("BucketRole", "Editor", "uploadz")])),
        "resource group" => Console.Compile(new AccessData { ResourceGroups = [new AccessResourceGroup("RG1")], Principals = [Who("ann", OnGroup("ConsoleRole", "Object Viewer", "RG"))] }),
        "group" => Tigris.Compile(new AccessData { Groups = [new AccessGroup("editor")], Principals = [new AccessPrincipal("ann") { Groups = ["editors"] }] }),
        "attribute" => Tigris.Compile(new AccessData { Principals = [new AccessPrincipal("ann") { Attributes = ["root"] }] }),
        "bucket setting" => Tigris.Compile(new AccessData { Buckets = [new AccessBucket("uploads") { Settings = ["delete-protect"] }] }),
        "setting" => Tigris.Compile(new AccessData { Settings = ["sso"] }),
        "owner" => Tigris.Compile(new AccessData { Buckets = [new AccessBucket("uploads") { Owners = ["bob"] }] }),
        "creator" => Tigris.Compile(new AccessData { Principals = [new AccessPrincipal("ann") { Creator = "bob" }] }),
        "deactivated role" => Tigris.Compile(new AccessData { DeactivatedRoles = ["Flyer"] }),
        "two principals" => Tigris.Compile(new AccessData { Principals = [Who("ann"), Who("ann")] }),
        "two buckets" => Tigris.Compile(new AccessData { Buckets = [new AccessBucket("uploads"), new AccessBucket("uploads")] }),
        "two groups" => Tigris.Compile(new AccessData { Groups = [new AccessGroup("editor"), new AccessGroup("editor")] }),
        "two resource groups" => Console.Compile(new AccessData { ResourceGroups = [new AccessResourceGroup("RG1"), new AccessResourceGroup("RG1")] }),
        "cycle" => Console.Compile(new AccessData { ResourceGroups = [Group("RG1", "RG2"), Group("RG2", "RG3"), Group("RG3", "RG1")] }),
        "own parent" => Console.Compile(new AccessData { ResourceGroups = [Group("RG1", "RG1")] }),
        "parent" => Console.Compile(new AccessData { ResourceGroups = [new AccessResourceGroup("RG1"), Group("RG2", "RG")] }),
        _ => Console.Compile(new AccessData { Principals = [new AccessPrincipal("ann") { Policies = [Policy("full", Statement("Allow", "s3:*", "*"))] }] }),
    };

    private static AccessResourceGroup Group(string name, string parent) => new(name) { Parent = parent };

    private static AccessData Data(IReadOnlyList<AccessGrant> grants) => new() { Buckets = [new AccessBucket("uploads")], Principals = [new AccessPrincipal("ann") { Grants = grants }] };
}
