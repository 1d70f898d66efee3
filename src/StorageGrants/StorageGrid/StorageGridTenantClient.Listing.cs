using System;

namespace StorageGrants.StorageGrid;

/// <content>Listings. No page names the next one: they go on from the last URN until a page is short.</content>
public partial class StorageGridTenantClient
{
    /// <summary>Lists groups, page by page. Needs Root access.</summary>
    /// <param name="type">Only local or only federated groups; <see langword="null"/> for both.</param>
    /// <param name="limit">Groups of a page, one at least; 25 when <see langword="null"/>.</param>
    /// <returns>The listing; nothing is sent until it is read. Continuation tokens are URNs of groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is less than one.</exception>
    public virtual AsyncPageable<Group> ListGroupsAsync(OpenEnum<IdentityType>? type = null, int? limit = null)
    {
        var most = IdentityPages.Limit(limit);
        return Pages<GroupsResponse, Group>(
            (marker, token) => ListGroupsPageAsync(type, most, marker, marker is null ? null : false, null, token),
            static page => page.Data,
            page => IdentityPages.Next(page.Data, most, static group => group.GroupURN, "listGroups"));
    }

    /// <summary>Lists users, page by page. Needs Root access.</summary>
    /// <param name="type">Only local or only federated users; <see langword="null"/> for both.</param>
    /// <param name="limit">Users of a page, one at least; 25 when <see langword="null"/>.</param>
    /// <returns>The listing; nothing is sent until it is read. Continuation tokens are URNs of users.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is less than one.</exception>
    public virtual AsyncPageable<User> ListUsersAsync(OpenEnum<IdentityType>? type = null, int? limit = null)
    {
        var most = IdentityPages.Limit(limit);
        return Pages<UsersResponse, User>(
            (marker, token) => ListUsersPageAsync(type, most, marker, marker is null ? null : false, null, token),
            static page => page.Data,
            page => IdentityPages.Next(page.Data, most, static user => user.UserURN, "listUsers"));
    }
}
