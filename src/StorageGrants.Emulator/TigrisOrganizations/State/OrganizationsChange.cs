using System.Collections.Generic;
using System.Text.Json.Serialization;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>Everything one operation changes; it happens whole or not at all.</summary>
internal sealed record OrganizationsChange : StoredChange
{
    /// <summary>New users; likewise the other lists, with new states of known things.</summary>
    public IReadOnlyList<UserAccount>? Users { get; init; }

    public IReadOnlyList<Organization>? Organizations { get; init; }

    public IReadOnlyList<Invitation>? Invitations { get; init; }

    public IReadOnlyList<Team>? Teams { get; init; }

    public IReadOnlyList<Bucket>? Buckets { get; init; }

    public IReadOnlyList<Policy>? Policies { get; init; }

    public IReadOnlyList<AccessKey>? Keys { get; init; }

    /// <summary>Ids of invitations that were accepted or taken back.</summary>
    public IReadOnlyList<string>? RemovedInvitations { get; init; }

    /// <summary>Ids of deleted teams.</summary>
    public IReadOnlyList<string>? RemovedTeams { get; init; }

    /// <summary>ARNs of deleted policies.</summary>
    public IReadOnlyList<string>? RemovedPolicies { get; init; }

    /// <summary>Ids of deleted keys.</summary>
    public IReadOnlyList<string>? RemovedKeys { get; init; }
}

/// <summary>Records are changes as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OrganizationsChange))]
internal sealed partial class OrganizationsChangeJson : JsonSerializerContext;
