using System;

namespace StorageGrants.Backblaze;

// How many items of a list one call may ask for (docs/vendors/backblaze-api.md).
internal static class PageRules
{
    public const int MostKeys = 10_000;
    public const int MostGroups = 100;
    public const int MostMembers = 1000;

    public static void Require(string name, long? count, int most)
    {
        if (count < 1 || count > most)
            throw new ArgumentException(name + " is " + count + "; accepted are 1 to " + most + ".", "request");
    }
}
