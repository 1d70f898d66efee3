using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using StorageGrants.Evaluation.Tests.Cases;
using Xunit;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Seeds;

/// <summary>Lines whose outcome is no decision: which roles there are, where they may be granted, which one suffices.</summary>
internal static class SeedChecks
{
    public static IReadOnlyDictionary<string, Action> All { get; } = new Dictionary<string, Action>(StringComparer.Ordinal)
    {
        ["seed 000 line 3"] = () => Assert.Equal(["UserRole", "BucketRole"], RoleCatalog.Tigris.RoleSets.Take(2).Select(set => set.Name)),
        ["seed 000 line 34"] = () => Assert.Equal("Member", RoleCatalog.Tigris.FindRoleSet("UserRole")!.DefaultRole),
        ["seed 000 line 38"] = () =>
        {
            Assert.Equal(["ReadOnly", "Editor", "Admin"], RoleCatalog.Tigris.FindRoleSet("BucketRole")!.Roles.Where(role => role.Since is null).Select(role => role.Name));
            Assert.Equal("BucketAccess", Assert.Single(RoleCatalog.Tigris.EntryShapes).Name);
        },
        ["seed 000 line 153"] = () => Assert.Equal("Admin", AccessModel.For(RoleCatalog.Tigris, "2026-06").LeastRole("UserRole", "ManageAllAccessKeys", "UpdateOrganizationSettings")!.Name),
        ["seed 001 line 12"] = () => Assert.Equal("private-preview", Console.Status),
        ["seed 001 line 19"] = () => Assert.Equal(["Administrator", "Bucket Creator", "Object Manager", "Object Viewer", "Object Writer"], Console.Roles.Select(role => role.Name)),
        ["seed 001 line 73"] = () => Assert.All(
            RoleCatalog.BackblazeConsole.Operations.Where(operation => operation.Name != "ViewOverview"),
            operation => Assert.Equal(Permission.Permitted, Console.Permits("Administrator", operation.Name, "2026"))),
        ["seed 001 line 90"] = () => Assert.Equal(["organization"], Console.Find("Administrator")!.In("2026").Scopes),
        ["seed 001 line 105"] = () => Assert.Equal(["organization", "resource-group"], Console.Find("Bucket Creator")!.In("2026").Scopes),
        ["seed 001 line 165"] = () => Assert.All(Console.Roles, role => Assert.NotEmpty(Console.OperationsOf(role.Name, "2026"))),
        ["seed 001 line 171"] = () => Assert.All(Console.Roles.SelectMany(role => Console.OperationsOf(role.Name, "2026")), operation => Assert.NotEmpty(operation.Description)),
        ["seed 001 line 177"] = () => Assert.Equal(5, Console.Roles.Count),
        ["seed 001 line 179"] = () => AccessModel.For(RoleCatalog.BackblazeConsole, "2026").Compile(new AccessData
        {
            Groups = [new AccessGroup("group") { Grants = [.. Console.Roles.Select(role => Grant("ConsoleRole", role.Name))] }],
            Principals = [Who("user", [.. Console.Roles.Select(role => Grant("ConsoleRole", role.Name))])],
        }),
        ["seed 001 line 187"] = () => Assert.All(
            new[] { "Object Manager", "Object Viewer", "Object Writer" },
            role => Assert.Equal(["organization", "resource-group", "bucket"], Console.Find(role)!.In("2026").Scopes)),
        ["seed 002 line 4"] = () => Assert.Equal(["Admin", "Member"], RoleCatalog.TigrisOrganizations.FindRoleSet("MemberRole")!.Roles.Select(role => role.Name).Where(name => name != "Owner")),
        ["seed 002 line 45"] = () =>
        {
            var keys = new[] { "max-key", "ann-key", "max-key-own" };
            var requests =
                from key in keys
                from operation in new[] { "ReadObjects", "WriteObjects" }
                from bucket in new[] { "shared", "private", "made-by-max" }
                select new AccessRequest(key, operation, bucket);
            var before = Systems.Evaluator("tigris-organizations", "2026-06", "fly");
            var after = Systems.Evaluator("tigris-organizations", "2026-06", "native");
            Assert.All(requests, request => Assert.Equal(before.Evaluate(request), after.Evaluate(request)));
        },
        ["seed 002 line 82"] = () => Assert.Equal("Member", AccessModel.For(RoleCatalog.TigrisOrganizations, "2026-06").LeastRole("MemberRole", "ListBuckets", "CreateBucket")!.Name),
        ["seed 002 line 94"] = () => Assert.Equal(["ReadOnly", "Editor"], RoleCatalog.TigrisOrganizations.FindRoleSet("ShareRole")!.Roles.Where(role => role.Since is null).Select(role => role.Name)),
        ["seed 004 line 9"] = Levels,
        ["seed 004 line 25"] = () => Assert.Equal("Read", LeastLevel("GetObject", "HeadObject")),
        ["seed 004 line 26"] = () => Assert.Equal("Write", LeastLevel("PutObject", "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload")),
        ["seed 004 line 27"] = () => Assert.Equal("Full", LeastLevel("PutBucketPolicy")),
        ["seed 004 line 32"] = Levels,
        ["seed 004 line 34"] = () => Assert.Equal("Full", LeastLevel("GetObject", "PutObject")),
        ["seed 004 line 41"] = () =>
        {
            var evaluator = AccessModel.For(RoleCatalog.SObject, "2025-08").Compile(new AccessData
            {
                Buckets = [new AccessBucket("bucket")],
                Principals = [.. Enumerable.Range(0, 10_000).Select(i => Who("task-" + i, Grant("SubUserLevel", i % 2 == 0 ? "Read" : "Write")))],
            });
            Assert.True(evaluator.Evaluate(new AccessRequest("task-9998", "GetObject", "bucket", "a")).IsAllowed);
            Assert.False(evaluator.Evaluate(new AccessRequest("task-9999", "GetObject", "bucket", "a")).IsAllowed);
        },
    };

    private static RoleSet Console => RoleCatalog.BackblazeConsole.FindRoleSet("ConsoleRole")!;

    private static void Levels() => Assert.Equal(["Read", "Write", "Full"], RoleCatalog.SObject.FindRoleSet("SubUserLevel")!.Roles.Select(role => role.Name));

    private static string LeastLevel(params string[] operations) => AccessModel.For(RoleCatalog.SObject, "2025-08").LeastRole("SubUserLevel", operations)!.Name;
}
