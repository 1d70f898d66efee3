using System;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>A policy of an organization.</summary>
/// <param name="Name">Its name, unique in the organization.</param>
/// <param name="OrgId">The organization it belongs to.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="Description">What it is for, when that was said.</param>
/// <param name="Document">The document as JSON text.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
internal sealed record Policy(
    string Name, string OrgId, long Sequence, string? Description, string Document, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt) : ISequenced
{
    string ISequenced.Key => Name;
}
