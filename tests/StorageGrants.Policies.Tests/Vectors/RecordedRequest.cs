using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>Reads the parts that records of all files have in common.</summary>
internal static class RecordedRequest
{
    /// <summary>The instant at which measured requests are taken to have been made.</summary>
    public const string Now = "2025-11-22T01:00:00Z";

    public const string NowInSeconds = "1763773200";

    public static PolicyParseResult? Policy(JsonValue? policy) => policy?.Kind switch
    {
        null or JsonKind.Null => null,
        JsonKind.String => PolicyParser.Parse(policy.Text),
        _ => PolicyParser.Parse(policy),
    };

    public static RequestContext Context(JsonValue? context)
    {
        var result = RequestContext.Empty;
        foreach (var property in context?.Properties ?? Array.Empty<JsonProperty>())
            result = result.With(property.Name, Texts(property.Value).ToArray());
        return result;
    }

    public static RequestContext WithTime(RequestContext context) =>
        context.With("aws:CurrentTime", Now).With("aws:EpochTime", NowInSeconds);

    public static IReadOnlyList<string> Texts(JsonValue? value) => value?.Kind switch
    {
        null or JsonKind.Null => Array.Empty<string>(),
        JsonKind.Array => value.Items.Select(item => item.Text).ToArray(),
        _ => new[] { value.Text },
    };
}
