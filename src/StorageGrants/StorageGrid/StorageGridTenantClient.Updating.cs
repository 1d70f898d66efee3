using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Http;

namespace StorageGrants.StorageGrid;

/// <content>Changes of groups and users, which the service replaces whole.</content>
public partial class StorageGridTenantClient
{
    /// <summary>
    /// Changes a user: reads it, changes what the update names and replaces it. Needs Root access. The service has no way to
    /// refuse a replacement because someone else changed the user in between; the later one wins.
    /// </summary>
    /// <param name="id">Id of the user.</param>
    /// <param name="update">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The user as it is now.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The update holds what the service refuses.</exception>
    /// <exception cref="StorageGrantsException">A call failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<User> UpdateUserAsync(string id, UserUpdate update, CancellationToken cancellationToken = default)
    {
        if (id is null) throw new ArgumentNullException(nameof(id));
        if (update is null) throw new ArgumentNullException(nameof(update));
        var path = new PathBuilder().Literal("/api/v4/org/users/").Segment(id, nameof(id)).ToString();
        var answer = await SendAsync(Operations.GetUser, path, StoredIdentity.Raw, cancellationToken).ConfigureAwait(false);
        var user = StoredIdentity.Read(answer, StorageGridTenantJson.UserResponse, "getUser").Data;
        var replacement = new ReplaceUserRequest(
            user.UniqueName,
            update.FullName ?? StoredIdentity.Required(user.FullName, "fullName"),
            update.MemberOfFrom(user.MemberOf),
            update.Disable ?? user.Disable ?? false);
        CheckBody(Operations.ReplaceUser, replacement);
        var body = StoredUser.WithUnknownMembers(JsonSerializer.SerializeToElement(replacement, StorageGridTenantJson.ReplaceUserRequest), answer);
        return (await SendAsync(Operations.ReplaceUser, path, body, StoredIdentity.Raw, StorageGridTenantJson.UserResponse, cancellationToken).ConfigureAwait(false)).Data;
    }

    /// <summary>
    /// Changes a group: reads it, changes what the update names and replaces it. Needs Root access. The service has no way to
    /// refuse a replacement because someone else changed the group in between; the later one wins.
    /// </summary>
    /// <param name="id">Id of the group.</param>
    /// <param name="update">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The group as it is now.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The update holds what the service refuses.</exception>
    /// <exception cref="StorageGrantsException">
    /// A call failed, the group has policies of a kind that is not known here, or the service shows none and the update does not name
    /// both the permissions and the S3 policy.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<Group> UpdateGroupAsync(string id, GroupUpdate update, CancellationToken cancellationToken = default)
    {
        if (id is null) throw new ArgumentNullException(nameof(id));
        if (update is null) throw new ArgumentNullException(nameof(update));
        var path = new PathBuilder().Literal("/api/v4/org/groups/").Segment(id, nameof(id));
        var answer = await SendAsync(Operations.GetGroup, path.ToString(), StoredIdentity.Raw, cancellationToken).ConfigureAwait(false);
        StoredGroup.RequireKnownPolicies(answer);
        var group = StoredIdentity.Read(answer, StorageGridTenantJson.GroupResponse, "getGroup").Data;
        var displayName = update.DisplayName ?? StoredIdentity.Required(group.DisplayName, "displayName");
        var policies = group.Policies ?? (update.NamesPolicies ? new GroupPolicies() : throw StoredGroup.NoPolicies());
        var management = update.ManagementFrom(policies.Management);
        if (management is not null || policies.HasManagement) policies = policies.WithManagement(management);
        if (update.PolicyFrom(policies.S3) is { } policy) policies = policies.WithS3((JsonElement?)policy);
        var replacement = new ReplaceGroupRequest(
            group.UniqueName,
            displayName,
            update.ManagementReadOnly ?? group.ManagementReadOnly ?? false,
            policies);
        return (await ReplaceGroupAsync(id, replacement, cancellationToken).ConfigureAwait(false)).Data;
    }
}
