using System;
using System.IO;
using System.Linq;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;

namespace Reach;

/// <summary>Roles and rules without HTTP; the schemas are read from embedded resources.</summary>
internal static class AccessModel
{
    public static void Show(string grantFile)
    {
        var catalog = RoleCatalog.Tigris;
        var buckets = catalog.FindRoleSet("BucketRole")!;
        Console.WriteLine($"catalogue: {catalog.System}, editions {string.Join(" ", catalog.Editions)}, {buckets.Name} has {string.Join(" ", buckets.Roles.Select(role => role.Name))}");

        var linter = new GrantFileLinter([catalog], GrantRuleOptions.Default);
        var checkedFile = linter.Check(File.ReadAllText(grantFile));
        Console.WriteLine($"lint: {string.Join(" ", checkedFile.Findings.Select(finding => finding.Rule.Id + " " + finding.Severity))}");
    }
}
