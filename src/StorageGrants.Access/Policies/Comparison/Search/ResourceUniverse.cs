using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The resources that a request for an action can name: objects for actions on objects, buckets for actions on buckets, what belongs to an account for the others.</summary>
internal static class ResourceUniverse
{
    private static readonly GlobLanguage Objects = Of("*:s3:*:*:?*/?*");
    private static readonly GlobLanguage Buckets = Of("*:s3:*:*:?*").Except(Of("*/*"));
    private static readonly GlobLanguage Any = Of("?*");

    // Access points, jobs and the like belong to an account; buckets and objects alone are named without one.
    private static readonly GlobLanguage Others = Of("?*").Except(Of("*:s3:::*"));

    private static readonly GlobLanguage[] ReadableObjects = { Of("arn:aws:s3:::???*/?*").Except(Of("*/")), Of("arn:aws:s3:::?*/?*") };
    private static readonly GlobLanguage[] ReadableBuckets = { Of("arn:aws:s3:::???*").Except(Of("*/*")) };
    private static readonly GlobLanguage[] ReadableAny = { GlobLanguage.Of(Glob.Exact("*")), Of("arn:aws:s3:::???*") };

    /// <summary>Every resource that a request for the action can name.</summary>
    internal static GlobLanguage Of(ActionResources resources)
    {
        if (resources == ActionResources.None || (resources & ActionResources.Account) != 0)
        {
            return Any;
        }

        var language = GlobLanguage.Empty;
        language = (resources & ActionResources.Object) != 0 ? language.Union(Objects) : language;
        language = (resources & ActionResources.Bucket) != 0 ? language.Union(Buckets) : language;
        return (resources & ActionResources.Other) != 0 ? language.Union(Others) : language;
    }

    /// <summary>Those that a reader recognises, to be tried first for a witness; all of them last.</summary>
    internal static IEnumerable<GlobLanguage> Readable(ActionResources resources)
    {
        var universe = Of(resources);
        if ((resources & ActionResources.Object) != 0)
        {
            foreach (var language in ReadableObjects)
            {
                yield return language;
            }
        }

        if ((resources & ActionResources.Bucket) != 0)
        {
            foreach (var language in ReadableBuckets)
            {
                yield return language;
            }
        }

        foreach (var language in universe == Any ? ReadableAny : System.Array.Empty<GlobLanguage>())
        {
            yield return language;
        }

        yield return universe;
    }

    private static GlobLanguage Of(string pattern) => GlobLanguage.Of(Glob.Parse(pattern));
}
