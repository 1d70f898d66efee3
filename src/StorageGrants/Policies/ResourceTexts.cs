using System;

namespace StorageGrants.Policies;

/// <summary>Resources as a statement lists them.</summary>
internal static class ResourceTexts
{
    public static string[] Of<T>(T[] resources, string parameter)
        where T : class
    {
        if (resources is null)
            throw new ArgumentNullException(parameter);
        if (resources.Length == 0)
            throw new ArgumentException("A statement applies to at least one resource; OnEverything is for all.", parameter);
        return Array.ConvertAll(resources, resource => resource?.ToString() ?? throw new ArgumentNullException(parameter, "A resource is null."));
    }
}
