using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The resources of a statement: those it certainly matches and those it may match.</summary>
internal sealed class ResourceRegion
{
    private ResourceRegion(GlobLanguage certain, GlobLanguage possible)
    {
        Certain = certain;
        Possible = possible;
    }

    internal static ResourceRegion Everything { get; } = new(GlobLanguage.Everything, GlobLanguage.Everything);

    internal GlobLanguage Certain { get; }

    internal GlobLanguage Possible { get; }

    /// <param name="statement">The statement.</param>
    /// <param name="patterns">The patterns of its document.</param>
    /// <param name="missing">What a statement matches that has neither element.</param>
    internal static ResourceRegion Read(PolicyStatement statement, PatternReader patterns, Outcome missing)
    {
        var resource = Values(statement.Resource);
        var except = Values(statement.NotResource);
        if (resource is null && except is null)
        {
            return new ResourceRegion(
                missing == Outcome.Yes ? GlobLanguage.Everything : GlobLanguage.Empty,
                missing == Outcome.No ? GlobLanguage.Empty : GlobLanguage.Everything);
        }

        var (certain, possible) = resource is null ? (GlobLanguage.Everything, GlobLanguage.Everything) : Read(resource, patterns);
        if (except is null)
        {
            return new ResourceRegion(certain, possible);
        }

        // Engines differ on what both elements together mean.
        if (resource is not null)
        {
            return new ResourceRegion(GlobLanguage.Empty, possible);
        }

        var (surelyOut, maybeOut) = Read(except, patterns);
        return new ResourceRegion(certain.Except(maybeOut), possible.Except(surelyOut));
    }

    private static IReadOnlyList<PolicyText>? Values(PolicyValues? values) => values is null || values.Values.Count == 0 ? null : values.Values;

    private static (GlobLanguage Certain, GlobLanguage Possible) Read(IReadOnlyList<PolicyText> values, PatternReader patterns)
    {
        var globs = new List<Glob>(values.Count);
        var unknown = false;
        foreach (var value in values)
        {
            if (patterns.Resource(value.Value) is { } glob)
            {
                globs.Add(glob);
            }
            else
            {
                unknown = true;
            }
        }

        var known = GlobLanguage.Of(globs);
        return (known, unknown ? GlobLanguage.Everything : known);
    }
}
