using System.Collections.Generic;
using System.Text.Json.Serialization;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.StorageGrid.State;

/// <summary>Everything one operation changes; it happens whole or not at all.</summary>
internal sealed record StorageGridChange : StoredChange
{
    /// <summary>New groups, and new states of known ones; likewise the other lists.</summary>
    public IReadOnlyList<TenantGroup>? Groups { get; init; }

    public IReadOnlyList<TenantUser>? Users { get; init; }

    public IReadOnlyList<TenantKey>? Keys { get; init; }

    public IReadOnlyList<TenantContainer>? Containers { get; init; }

    /// <summary>Ids of deleted groups.</summary>
    public IReadOnlyList<string>? RemovedGroups { get; init; }

    /// <summary>Ids of deleted users.</summary>
    public IReadOnlyList<string>? RemovedUsers { get; init; }

    /// <summary>Ids of deleted keys.</summary>
    public IReadOnlyList<string>? RemovedKeys { get; init; }

    /// <summary>Names of deleted buckets.</summary>
    public IReadOnlyList<string>? RemovedContainers { get; init; }
}

/// <summary>Records are changes as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StorageGridChange))]
internal sealed partial class StorageGridChangeJson : JsonSerializerContext;
