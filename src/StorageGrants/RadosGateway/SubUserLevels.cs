using System;

namespace StorageGrants.RadosGateway;

/// <summary>Levels of sub-users as requests spell them, as answers spell them, and as roles.</summary>
public static class SubUserLevels
{
    /// <summary>The level as requests spell it.</summary>
    /// <param name="level">The level.</param>
    /// <returns>What to send as <c>access</c>; <see langword="null"/>, which leaves it out, for <see cref="SubUserLevel.None"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is no declared level.</exception>
    public static SubUserAccess? ToAccess(this SubUserLevel level) => level switch
    {
        SubUserLevel.None => null,
        SubUserLevel.Read => SubUserAccess.Read,
        SubUserLevel.Write => SubUserAccess.Write,
        SubUserLevel.ReadWrite => SubUserAccess.ReadWrite,
        SubUserLevel.Full => SubUserAccess.Full,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "This is no level of a sub-user."),
    };

    /// <summary>The level that an answer tells of.</summary>
    /// <param name="permissions">The text of the answer.</param>
    /// <returns>The level; <see langword="null"/> for a combination of rights that no request can give.</returns>
    public static SubUserLevel? ToLevel(this OpenEnum<SubUserPermissions> permissions)
    {
        if (!permissions.TryGetKnown(out var known)) return null;
        return known switch
        {
            SubUserPermissions.None => SubUserLevel.None,
            SubUserPermissions.Read => SubUserLevel.Read,
            SubUserPermissions.Write => SubUserLevel.Write,
            SubUserPermissions.ReadWrite => SubUserLevel.ReadWrite,
            SubUserPermissions.FullControl => SubUserLevel.Full,
            _ => null,
        };
    }
}
