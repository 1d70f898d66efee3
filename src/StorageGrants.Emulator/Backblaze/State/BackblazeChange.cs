using System.Collections.Generic;
using System.Text.Json.Serialization;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Backblaze.State;

/// <summary>Everything one operation changes; it happens whole or not at all.</summary>
internal sealed record BackblazeChange : StoredChange
{
    /// <summary>New keys; likewise the other lists, with new states of known things.</summary>
    public IReadOnlyList<ApplicationKey>? Keys { get; init; }

    public IReadOnlyList<Bucket>? Buckets { get; init; }

    public IReadOnlyList<GroupMember>? Members { get; init; }

    /// <summary>Ids of deleted keys.</summary>
    public IReadOnlyList<string>? RemovedKeys { get; init; }

    /// <summary>Ids of deleted buckets.</summary>
    public IReadOnlyList<string>? RemovedBuckets { get; init; }
}

/// <summary>Records are changes as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BackblazeChange))]
internal sealed partial class BackblazeChangeJson : JsonSerializerContext;
