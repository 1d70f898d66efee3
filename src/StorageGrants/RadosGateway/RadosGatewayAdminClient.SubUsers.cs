using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.RadosGateway;

/// <content>A sub-user with its key in one call.</content>
public partial class RadosGatewayAdminClient
{
    /// <summary>
    /// Creates a sub-user of a level with an S3 key. Reads the user before and after: the gateway changes an existing
    /// sub-user where it should refuse, and answers creation without the key. Needs users=* (reading and writing).
    /// </summary>
    /// <param name="uid">Id of the user; with a tenant tenant$id.</param>
    /// <param name="subUser">Name of the sub-user without its user, so reader and not alice:reader.</param>
    /// <param name="level">Its level.</param>
    /// <param name="cancellationToken">Ends the calls; a sub-user may be there then.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name is blank or holds a colon, or <paramref name="level"/> is no declared level.</exception>
    /// <exception cref="StorageGrantsException">A call failed, the sub-user exists, or its key did not appear.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<S3Key> CreateSubUserWithKeyAsync(string uid, string subUser, SubUserLevel level, CancellationToken cancellationToken = default)
    {
        if (uid is null) throw new ArgumentNullException(nameof(uid));
        SubUserName.Require(subUser ?? throw new ArgumentNullException(nameof(subUser)));
        var access = level.ToAccess();
        var before = await GetUserAsync(uid, cancellationToken).ConfigureAwait(false);
        foreach (var existing in before.SubUsers ?? [])
        {
            if (SubUserName.Of(existing.Id) == subUser)
                throw new StorageGrantsException("The sub-user '" + ResponseText.OneLine(existing.Id, 200) + "' exists already, with the permissions " + existing.Permissions.WireText + ".");
        }

        // A key can be there without its sub-user, and may be in other hands.
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in before.Keys ?? []) known.Add(key.AccessKey);

        await CreateSubUserAsync(uid, subUser, access is { } stated ? stated : default(OpenEnum<SubUserAccess>?), KeyType.S3, generateAccessKey: true, generateSecret: true, cancellationToken: cancellationToken).ConfigureAwait(false);
        var after = await GetUserAsync(uid, cancellationToken).ConfigureAwait(false);
        foreach (var key in after.Keys ?? [])
        {
            if (SubUserName.Of(key.User) == subUser && !known.Contains(key.AccessKey)) return key;
        }

        throw new StorageGrantsException(
            "The sub-user '" + ResponseText.OneLine(subUser, 100) + "' was created, but the user shows no new key of it: the caller may not see keys, or another one removed it. Create a key with createKey.");
    }
}
