namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>A role of an access key on a bucket.</summary>
/// <param name="Bucket">Name of the bucket, or <see cref="AllBuckets"/>.</param>
/// <param name="Role">The role's text on the wire.</param>
internal sealed record BucketRoleAssignment(string Bucket, string Role)
{
    public const string AllBuckets = "*";
    public const string OrganizationRole = "NamespaceAdmin";
}
