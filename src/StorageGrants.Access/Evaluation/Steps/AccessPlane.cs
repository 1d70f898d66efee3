using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access;

/// <summary>How one plane of a system decides.</summary>
internal sealed class AccessPlane
{
    private readonly IReadOnlyList<AccessStep> _steps;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<AccessStep>> _editions;

    public AccessPlane(RolePlane plane, string? dialect, IReadOnlyList<AccessStep> steps, IReadOnlyDictionary<string, IReadOnlyList<AccessStep>> editions, AccessStep otherwise)
    {
        Plane = plane;
        Dialect = dialect;
        _steps = steps;
        _editions = editions;
        Otherwise = otherwise;
    }

    public RolePlane Plane { get; }

    public string? Dialect { get; }

    public AccessStep Otherwise { get; }

    public AccessStep[] StepsIn(string edition)
    {
        var list = new List<AccessStep>();
        foreach (var step in _editions.TryGetValue(edition, out var own) ? own : _steps)
        {
            if (step.IsIn(edition))
                list.Add(step);
        }

        return list.ToArray();
    }
}
