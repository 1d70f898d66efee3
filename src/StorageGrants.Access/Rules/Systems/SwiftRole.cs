using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>Finds the Swift role of a group.</summary>
internal static class SwiftRole
{
    public static GrantNode? Of(GrantDocument document, TenantGroup group)
    {
        foreach (var item in group.SwiftRoles.Items)
        {
            if (item.Text is { } text && document.Catalog.FindRoleSet("SwiftRole")?.Find(text) is not null)
                return item;
        }

        return null;
    }
}
