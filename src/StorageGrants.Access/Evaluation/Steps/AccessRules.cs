using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access;

/// <summary>What <c>x-access</c> of a role file says, and the words it uses.</summary>
internal sealed class AccessRules
{
    public static readonly AccessRules None = new(new List<AccessPlane>(), new AccessWords());

    public AccessRules(IReadOnlyList<AccessPlane> planes, AccessWords words)
    {
        Planes = planes;
        Words = words;
    }

    public IReadOnlyList<AccessPlane> Planes { get; }

    public AccessWords Words { get; }

    public AccessPlane? Find(RolePlane plane)
    {
        foreach (var candidate in Planes)
        {
            if (candidate.Plane == plane)
                return candidate;
        }

        return null;
    }
}
