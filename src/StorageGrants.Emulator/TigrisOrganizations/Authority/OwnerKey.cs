namespace StorageGrants.Emulator.TigrisOrganizations.Authority;

/// <summary>The key that an emulator starts with; it is in no listing and no data file.</summary>
/// <param name="AccessKeyId">Its id.</param>
/// <param name="SigningKey">What its signatures are verified with.</param>
/// <param name="OrganizationId">The first organization.</param>
/// <param name="UserId">Its owner.</param>
internal sealed record OwnerKey(string AccessKeyId, byte[] SigningKey, string OrganizationId, string UserId);
