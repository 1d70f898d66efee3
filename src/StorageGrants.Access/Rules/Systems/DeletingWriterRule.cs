using System;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2302: a sub-user that is meant to add only, with a level that deletes.</summary>
internal sealed class DeletingWriterRule : GrantRule
{
    private static readonly string[] s_words = { "append", "worm", "immutable", "archive", "archiver", "backup", "backups", "audit", "ingest", "dropbox" };
    private static readonly char[] s_separators = { '-', '_', '.', ':', ' ' };

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2302",
        "Write is not append-only",
        "Systems",
        RuleSeverity.Info,
        RuleTag.Ineffective,
        "The level that writes without reading deletes too. A sub-user whose name says that it only adds can destroy what it wrote.",
        fix: RuleFix.None("no level writes without deleting"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        foreach (var user in SubUser.In(document))
        {
            if (WordIn(user.Name) is { } word && OnlyWrites(document.Catalog, user.Level))
                context.Report(new Finding(
                    Descriptor,
                    Descriptor.Severity,
                    user.LevelNode.Origin!,
                    "'" + user.Name + "' reads like a sub-user that only adds (" + word + "), but " + user.Level.Name + " deletes and overwrites too; keep versions, or deny s3:DeleteObject to it in the bucket policy"));
        }
    }

    private static bool OnlyWrites(RoleCatalog catalog, Role level)
    {
        var set = catalog.FindRoleSet("SubUserLevel")!;
        var edition = catalog.Editions.Count > 0 ? catalog.Editions[catalog.Editions.Count - 1] : "";
        return set.Permits(level.Name, "DeleteObject", edition) == Permission.Permitted && set.Permits(level.Name, "GetObject", edition) == Permission.NotPermitted;
    }

    private static string? WordIn(string name)
    {
        foreach (var part in name.ToLowerInvariant().Split(s_separators))
        {
            if (Array.IndexOf(s_words, part) >= 0)
                return part;
        }

        return null;
    }
}
