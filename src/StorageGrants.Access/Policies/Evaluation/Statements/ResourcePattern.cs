using System;

namespace StorageGrants.Access.Policies;

/// <summary>A text of <c>Resource</c>: what must come first, and the pattern of the rest.</summary>
internal sealed class ResourcePattern
{
    public ResourcePattern(string prefix, TextPattern? rest)
    {
        Prefix = prefix;
        Rest = rest;
    }

    public string Prefix { get; }

    /// <summary>The pattern of what follows the prefix, or null when nothing may.</summary>
    public TextPattern? Rest { get; }

    /// <summary>The patterns of an element, or null when it is missing or empty.</summary>
    public static ResourcePattern[]? Compile(PolicyValues? values, PatternCompiler compiler)
    {
        if (values is null || values.Values.Count == 0)
            return null;
        var patterns = new ResourcePattern[values.Values.Count];
        for (var i = 0; i < patterns.Length; i++)
            patterns[i] = compiler.Resource(values.Values[i].Value);
        return patterns;
    }

    public Outcome Match(string resource, in PolicyRequest request)
    {
        if (!resource.StartsWith(Prefix, StringComparison.Ordinal))
            return Outcome.No;
        return Rest is null
            ? (resource.Length == Prefix.Length ? Outcome.Yes : Outcome.No)
            : Rest.Match(resource, Prefix.Length, resource.Length, request);
    }

    public static Outcome MatchAny(ResourcePattern[] patterns, string resource, in PolicyRequest request)
    {
        var result = Outcome.No;
        foreach (var pattern in patterns)
        {
            var match = pattern.Match(resource, request);
            if (match == Outcome.Yes)
                return match;
            if (match == Outcome.Unknown)
                result = match;
        }

        return result;
    }
}
